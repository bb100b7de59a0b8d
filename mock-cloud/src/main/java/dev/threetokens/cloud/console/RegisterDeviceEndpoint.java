package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Caller.ConsoleCaller;
import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.pages.Pages;
import dev.threetokens.cloud.registrations.PinClaims;
import dev.threetokens.cloud.registrations.PinEntry;
import dev.threetokens.cloud.registrations.RegistrationException;
import dev.threetokens.model.id.DeviceId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Registering a device in the console by the PIN that it shows. */
@Path(RegisterDeviceEndpoint.PATH)
public class RegisterDeviceEndpoint {
    static final String PATH = "/my/register-device";

    private final SignedIn signedIn;
    private final Users users;
    private final MyDevices devices;
    private final PinClaims claims;
    private final Notices notices;

    RegisterDeviceEndpoint(SignedIn signedIn, Users users, MyDevices devices, PinClaims claims, Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.devices = devices;
        this.claims = claims;
        this.notices = notices;
    }

    @GET
    public Response show() {
        return page(200, signedIn.orAsk(), RegisterForm.EMPTY).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(
            @Context HttpServerRequest request,
            @FormParam("csrf") @DefaultValue("") String csrf,
            @FormParam("pin") @DefaultValue("") String pin,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("device") @DefaultValue("") String device) {
        var session = signedIn.ofForm(csrf);
        var form = RegisterForm.typed(pin, name.strip(), device);
        var problem = device.isEmpty() ? NameWords.problem(form.name()) : "";
        if (!problem.isEmpty()) {
            return page(200, session, form.wrongName(problem)).build();
        }
        var claim = claim(form);
        if (claim.isEmpty()) {
            return page(200, session, form.wrongDevice("Please choose one of your devices."))
                    .build();
        }
        return claimed(session, request.remoteAddress().hostAddress(), form, claim.get());
    }

    private Response claimed(BrowserSession session, String address, RegisterForm form, PinEntry.Claim claim) {
        try {
            claims.claim(new ConsoleCaller(session.user()), address, new PinEntry(form.pin(), claim));
        } catch (AccessRefusedException refused) {
            return page(
                            200,
                            session,
                            claim instanceof PinEntry.NewDevice
                                    ? form.wrongPin(refused.getMessage())
                                    : form.wrongDevice(refused.getMessage()))
                    .build();
        } catch (RegistrationException refused) {
            return refused(session, form, refused);
        }
        notices.leave(
                session,
                Notice.of("The PIN was right. The device fetches its token now, and is listed here as soon as it has "
                        + "it: reload this page in a moment."));
        return Pages.see(MyEndpoint.PATH).build();
    }

    private Response refused(BrowserSession session, RegisterForm form, RegistrationException refused) {
        return switch (refused.reason()) {
            case OTHER_TYPE, NO_SUCH_DEVICE, ALREADY_REGISTERED ->
                page(200, session, form.wrongDevice(refused.getMessage())).build();
            case TOO_MANY_WRONG_PINS -> {
                var wait = refused.waitFor().orElseThrow();
                var sentence = "Too many wrong PINs. Please wait " + Math.max(1, wait.toMinutes())
                        + " minutes, then try again.";
                yield page(429, session, form.wrongPin(sentence))
                        .header(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                        .build();
            }
            default -> page(200, session, form.wrongPin(refused.getMessage())).build();
        };
    }

    private static Optional<PinEntry.Claim> claim(RegisterForm form) {
        if (form.device().isEmpty()) {
            return Optional.of(new PinEntry.NewDevice(form.name()));
        }
        try {
            return Optional.of(new PinEntry.DeviceOfUser(new DeviceId(form.device())));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Response.ResponseBuilder page(int status, BrowserSession session, RegisterForm form) {
        return Pages.answer(
                status,
                new RegisterDevicePage(
                        users.find(session.user()).orElseThrow(),
                        session.csrfToken(),
                        form,
                        devices.ownedBy(session.user())));
    }
}
