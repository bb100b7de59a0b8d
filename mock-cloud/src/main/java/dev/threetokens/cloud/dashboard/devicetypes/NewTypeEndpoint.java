package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.console.Notice;
import dev.threetokens.cloud.console.Notices;
import dev.threetokens.cloud.dashboard.forms.Fields;
import dev.threetokens.cloud.dashboard.forms.Problems;
import dev.threetokens.cloud.dashboard.forms.Step;
import dev.threetokens.cloud.devices.DeveloperDeviceTypes;
import dev.threetokens.cloud.devices.DeviceTypeRefusedException;
import dev.threetokens.cloud.pages.Pages;
import dev.threetokens.cloud.tags.Categories;
import dev.threetokens.model.device.FieldType;
import dev.threetokens.model.device.Manifest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** New device types. */
@Path("/dashboard/device-types/new")
public class NewTypeEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final ManifestCheck check;
    private final OwnDeviceTypes types;
    private final Categories categories;
    private final Notices notices;

    NewTypeEndpoint(
            SignedIn signedIn,
            Users users,
            ManifestCheck check,
            OwnDeviceTypes types,
            Categories categories,
            Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.check = check;
        this.types = types;
        this.categories = categories;
        this.notices = notices;
    }

    @GET
    public Response show() {
        return page(200, signedIn.orAsk(), TypeForm.empty(), ManifestForm.empty(), Problems.none(), "name");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(MultivaluedMap<String, String> sent) {
        var fields = Fields.of(sent);
        var session = signedIn.ofForm(fields.csrf());
        var type = TypeForm.of(fields);
        var manifest = ManifestForm.of(fields);
        var step = fields.step();
        if (!step.is(Step.SAVE) && !step.is(Step.ENTER)) {
            var next = manifest.after(step);
            return page(200, session, type, next, Problems.none(), next.focusAfter(step));
        }
        var problems = Problems.none();
        return checked(type, manifest, problems)
                .filter(right -> step.is(Step.SAVE))
                .map(right -> create(session, type, manifest, right))
                .orElseGet(() ->
                        page(ManifestPages.status(problems), session, type, manifest, problems, problems.first()));
    }

    private Optional<Manifest> checked(TypeForm type, ManifestForm manifest, Problems problems) {
        type.check(problems);
        type.checkUniqueName(problems);
        return check.check(manifest, problems);
    }

    private Response create(BrowserSession session, TypeForm type, ManifestForm form, Manifest manifest) {
        try {
            var page = TypePage.pathOf(types.create(session.user(), type.words(), manifest));
            notices.leave(session, page, Notice.of(type.name() + " is registered, private to you."));
            return Pages.see(page).build();
        } catch (DeviceTypeRefusedException refused) {
            var problems = refusal(refused.reason());
            return page(ManifestPages.status(problems), session, type, form, problems, problems.first());
        }
    }

    private static Problems refusal(DeviceTypeRefusedException.Reason reason) {
        return switch (reason) {
            case NAME_TAKEN -> Problems.of("uniqueName", "Another device type has this unique name. Choose another.");
            case TOO_MANY ->
                Problems.of(
                        "form",
                        "You have " + DeveloperDeviceTypes.MAX_PER_DEVELOPER + " device types, which is the most.");
        };
    }

    private Response page(
            int status, BrowserSession session, TypeForm type, ManifestForm manifest, Problems problems, String focus) {
        return Pages.answer(
                        status,
                        new NewTypePage(
                                users.find(session.user()).orElseThrow(),
                                session.csrfToken(),
                                type,
                                categories.names(),
                                manifest,
                                List.of(FieldType.values()),
                                problems,
                                focus))
                .build();
    }
}
