package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.console.Notice;
import dev.threetokens.cloud.console.Notices;
import dev.threetokens.cloud.dashboard.forms.Fields;
import dev.threetokens.cloud.dashboard.forms.Problems;
import dev.threetokens.cloud.devices.DeveloperDeviceTypes;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.pages.Pages;
import dev.threetokens.cloud.tags.Categories;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;

/** One device type: see it, name, describe and tag it. */
@Path("/dashboard/device-types/{id}")
public class TypeEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final OwnDeviceTypes own;
    private final DeviceTypes types;
    private final DeveloperDeviceTypes developer;
    private final Categories categories;
    private final Notices notices;

    TypeEndpoint(
            SignedIn signedIn,
            Users users,
            OwnDeviceTypes own,
            DeviceTypes types,
            DeveloperDeviceTypes developer,
            Categories categories,
            Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.own = own;
        this.types = types;
        this.developer = developer;
        this.categories = categories;
        this.notices = notices;
    }

    @GET
    public Response show(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var type = own.require(session.user(), id);
        return Pages.show(new TypePage(
                users.find(session.user()).orElseThrow(),
                session.csrfToken(),
                type,
                types.versions(type).stream().sorted(Comparator.reverseOrder()).toList(),
                types.manifest(type, type.latestVersion()).orElseThrow(),
                developer.countDevices(type),
                developer.isUsedByOthers(type),
                notices.take(session, TypePage.pathOf(type.id()))));
    }

    @GET
    @Path("/edit")
    public Response edit(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var type = own.require(session.user(), id);
        return page(session, type, TypeForm.of(type), Problems.none());
    }

    @POST
    @Path("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var fields = Fields.of(sent);
        var session = signedIn.ofForm(fields.csrf());
        var type = own.require(session.user(), id);
        var form = TypeForm.of(fields, type);
        var problems = Problems.none();
        form.check(problems);
        if (type.published() && form.description().isEmpty()) {
            problems.add("description", "A published device type needs a description.");
        }
        if (!problems.isEmpty()) {
            return page(session, type, form, problems);
        }
        developer.describe(type, form.words());
        var page = TypePage.pathOf(type.id());
        notices.leave(session, page, Notice.of("Saved."));
        return Pages.see(page).build();
    }

    private Response page(BrowserSession session, StoredDeviceType type, TypeForm form, Problems problems) {
        return Pages.answer(
                        ManifestPages.status(problems),
                        new TypeEditPage(
                                users.find(session.user()).orElseThrow(),
                                session.csrfToken(),
                                type,
                                form,
                                categories.names(),
                                problems,
                                problems.first()))
                .build();
    }
}
