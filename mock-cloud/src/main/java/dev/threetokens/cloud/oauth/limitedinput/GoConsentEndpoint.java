package dev.threetokens.cloud.oauth.limitedinput;

import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.oauth.consent.ConsentPages;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The user's answer for a device. */
@Path(DeviceQuestions.ACTION)
public class GoConsentEndpoint {
    private final SignedIn signedIn;
    private final DeviceQuestions questions;
    private final DeviceConsents answers;
    private final ConsentPages consents;

    GoConsentEndpoint(SignedIn signedIn, DeviceQuestions questions, DeviceConsents answers, ConsentPages consents) {
        this.signedIn = signedIn;
        this.questions = questions;
        this.answers = answers;
        this.consents = consents;
    }

    /** Read anew: the application may have changed, and the code expired, since the page was shown. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response consent(
            @FormParam("csrf") @DefaultValue("") String csrf,
            @FormParam("request") @DefaultValue("") String sealed,
            @FormParam("decision") @DefaultValue("") String decision) {
        var session = signedIn.ofForm(csrf);
        var shown = consents.open(session, DeviceQuestions.ACTION, sealed);
        var question = questions.again(shown.occasion());
        if (question.isEmpty()) {
            return see(GoResult.OVER);
        }
        var key = DeviceQuestions.keyOf(question.get());
        if (!decision.equals("allow")) {
            return see(answers.deny(key) ? GoResult.DENIED : GoResult.OVER);
        }
        if (!question.get().asked().equals(shown.permissions())) {
            return consents.show(session, question.get());
        }
        return see(answers.allow(session.user(), key, question.get()) ? GoResult.ALLOWED : GoResult.OVER);
    }

    private static Response see(GoResult result) {
        return Pages.see(result.path()).build();
    }
}
