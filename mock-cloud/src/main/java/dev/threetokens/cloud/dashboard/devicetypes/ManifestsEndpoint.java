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
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.cloud.pages.Pages;
import dev.threetokens.model.device.FieldType;
import dev.threetokens.model.device.Manifest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The manifest versions of a device type: see each, add the next. */
@Path("/dashboard/device-types/{id}/manifests")
public class ManifestsEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final OwnDeviceTypes own;
    private final DeviceTypes types;
    private final DeveloperDeviceTypes developer;
    private final ManifestCheck check;
    private final Notices notices;

    ManifestsEndpoint(
            SignedIn signedIn,
            Users users,
            OwnDeviceTypes own,
            DeviceTypes types,
            DeveloperDeviceTypes developer,
            ManifestCheck check,
            Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.own = own;
        this.types = types;
        this.developer = developer;
        this.check = check;
        this.notices = notices;
    }

    @GET
    @Path("/{version:[0-9]{1,4}}")
    public Response show(@PathParam("id") String id, @PathParam("version") int version) {
        var session = signedIn.orAsk();
        var type = own.require(session.user(), id);
        var manifest = types.manifest(type, version)
                .orElseThrow(() -> PageException.notFound("This device type has no manifest of this version."));
        return Pages.show(new ManifestPage(
                users.find(session.user()).orElseThrow(), session.csrfToken(), type, version, manifest));
    }

    @GET
    @Path("/new")
    public Response begin(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var type = own.require(session.user(), id);
        var latest = types.manifest(type, type.latestVersion()).orElseThrow();
        return page(session, type, type.latestVersion(), ManifestForm.of(latest), Problems.none(), "");
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var fields = Fields.of(sent);
        var session = signedIn.ofForm(fields.csrf());
        var type = own.require(session.user(), id);
        var form = ManifestForm.of(fields);
        int from = fields.number("from").orElse(type.latestVersion());
        var step = fields.step();
        if (!step.is(Step.SAVE) && !step.is(Step.ENTER)) {
            var next = form.after(step);
            return page(session, type, from, next, Problems.none(), next.focusAfter(step));
        }
        var problems = Problems.none();
        return check.check(form, problems)
                .filter(right -> step.is(Step.SAVE))
                .map(right -> add(session, type, from, form, right))
                .orElseGet(() -> page(session, type, from, form, problems, problems.first()));
    }

    private Response add(
            BrowserSession session, StoredDeviceType type, int from, ManifestForm form, Manifest manifest) {
        return developer
                .addVersion(type, from, manifest)
                .map(version -> added(session, type, version))
                .orElseGet(() -> page(session, type, from, form, notAdded(), ""));
    }

    private Response added(BrowserSession session, StoredDeviceType type, int version) {
        var page = TypePage.pathOf(type.id());
        notices.leave(
                session,
                page,
                Notice.of("Manifest version " + version
                        + " is added. Devices that follow the latest version use it now."));
        return Pages.see(page).build();
    }

    private static Problems notAdded() {
        return Problems.of(
                "form",
                "This was not saved: another version was added since you opened this form, or the device type has "
                        + DeveloperDeviceTypes.MAX_VERSIONS + " versions, which is the most. Open the form anew.");
    }

    private Response page(
            BrowserSession session,
            StoredDeviceType type,
            int from,
            ManifestForm form,
            Problems problems,
            String focus) {
        return Pages.answer(
                        ManifestPages.status(problems),
                        new NewVersionPage(
                                users.find(session.user()).orElseThrow(),
                                session.csrfToken(),
                                type,
                                from,
                                form,
                                List.of(FieldType.values()),
                                problems,
                                focus))
                .build();
    }
}
