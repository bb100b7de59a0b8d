package dev.threetokens.cloud.dashboard.devicetypes;

import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.console.ConfirmPage;
import dev.threetokens.cloud.console.Notice;
import dev.threetokens.cloud.console.Notices;
import dev.threetokens.cloud.devices.DeveloperDeviceTypes;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Publishing a device type, and making it private again. Publishing asks first: others will rely on the type. */
@Path("/dashboard/device-types/{id}")
public class PublicationEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final OwnDeviceTypes own;
    private final DeveloperDeviceTypes types;
    private final Notices notices;

    PublicationEndpoint(
            SignedIn signedIn, Users users, OwnDeviceTypes own, DeveloperDeviceTypes types, Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.own = own;
        this.types = types;
        this.notices = notices;
    }

    @GET
    @Path("/publish")
    public Response askToPublish(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var type = own.require(session.user(), id);
        return Pages.show(new ConfirmPage(
                users.find(session.user()).orElseThrow(),
                session.csrfToken(),
                "Publish " + type.name() + "?",
                "Everybody can then read its manifests, make devices of this type, and let applications ask for it. As "
                        + "soon as somebody else does so, it cannot be made private again.",
                "Publish",
                TypePage.pathOf(type.id()) + "/publish",
                TypePage.pathOf(type.id())));
    }

    @POST
    @Path("/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@PathParam("id") String id, @FormParam("csrf") @DefaultValue("") String csrf) {
        var session = signedIn.ofForm(csrf);
        var type = own.require(session.user(), id);
        if (type.description().isBlank()) {
            return back(session, type, "Not published: a published device type needs a description. Edit it first.");
        }
        types.publish(type);
        return back(session, type, type.name() + " is published.");
    }

    @POST
    @Path("/unpublish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response unpublish(@PathParam("id") String id, @FormParam("csrf") @DefaultValue("") String csrf) {
        var session = signedIn.ofForm(csrf);
        var type = own.require(session.user(), id);
        boolean unpublished = types.unpublish(type);
        return back(
                session,
                type,
                unpublished
                        ? type.name() + " is private to you again."
                        : type.name() + " stays published: others have devices of this type, or applications that ask "
                                + "for it.");
    }

    private Response back(BrowserSession session, StoredDeviceType type, String notice) {
        var page = TypePage.pathOf(type.id());
        notices.leave(session, page, Notice.of(notice));
        return Pages.see(page).build();
    }
}
