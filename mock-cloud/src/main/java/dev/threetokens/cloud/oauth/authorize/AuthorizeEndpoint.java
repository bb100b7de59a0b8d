package dev.threetokens.cloud.oauth.authorize;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.OIDCError;
import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignInRedirect;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.oauth.codes.AuthorizationCodes;
import dev.threetokens.cloud.oauth.consent.ConsentPages;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The authorization endpoint (RFC 6749 section 3.1): sign-in, consent, and back to the application. */
@Path("/authorize")
public class AuthorizeEndpoint {
    static final String CONSENT = "/authorize/consent";

    private final AuthorizationRequests requests;
    private final AuthorizationCodes codes;
    private final ImplicitTokens implicitTokens;
    private final Grants grants;
    private final ConsentPages consents;
    private final SignedIn signedIn;

    AuthorizeEndpoint(
            AuthorizationRequests requests,
            AuthorizationCodes codes,
            ImplicitTokens implicitTokens,
            Grants grants,
            ConsentPages consents,
            SignedIn signedIn) {
        this.requests = requests;
        this.codes = codes;
        this.implicitTokens = implicitTokens;
        this.grants = grants;
        this.consents = consents;
        this.signedIn = signedIn;
    }

    @GET
    public Response authorize(@Context UriInfo uri) {
        Map<String, List<String>> parameters = new HashMap<>(uri.getQueryParameters());
        var request = requests.read(parameters);
        var session = signedIn.session();
        if (session.isEmpty() || request.asksForLogin()) {
            return signIn(request, parameters);
        }
        var user = session.get().user();
        var granted = grants.between(user, request.application().id()).granted();
        if (granted.coverAll(request.asked()) && !request.asksForConsent()) {
            return done(session.get(), request);
        }
        if (request.forbidsPages()) {
            throw new AuthorizationRefusedException(request.returnTo(), OIDCError.CONSENT_REQUIRED);
        }
        return consents.show(session.get(), request.question(URLUtils.serializeParameters(parameters)));
    }

    /** To the sign-in page and back, without {@code prompt}: who comes back has just signed in. */
    private static Response signIn(Authorization request, Map<String, List<String>> parameters) {
        if (request.forbidsPages()) {
            throw new AuthorizationRefusedException(request.returnTo(), OIDCError.LOGIN_REQUIRED);
        }
        var next = new HashMap<>(parameters);
        next.remove("prompt");
        return Pages.see(SignInRedirect.pathTo("/authorize?" + URLUtils.serializeParameters(next)))
                .build();
    }

    /** The answer from the consent page. Read anew: the application may have changed since the page was shown. */
    @POST
    @Path("/consent")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response consent(
            @FormParam("csrf") @DefaultValue("") String csrf,
            @FormParam("request") @DefaultValue("") String sealed,
            @FormParam("decision") @DefaultValue("") String decision) {
        var session = signedIn.ofForm(csrf);
        var shown = consents.open(session, CONSENT, sealed);
        var request = requests.read(URLUtils.parseParameters(shown.occasion()));
        if (!decision.equals("allow")) {
            throw denied(request);
        }
        var question = request.question(shown.occasion());
        if (!question.asked().equals(shown.permissions())) {
            return consents.show(session, question);
        }
        var before = grants.between(session.user(), request.application().id()).granted();
        grants.give(session.user(), request.application().id(), question.agreedOnTopOf(before));
        return done(session, request);
    }

    private Response done(BrowserSession session, Authorization request) {
        var answer = request.flow() == Flow.IMPLICIT
                ? implicitTokens.answer(session.user(), request).orElseThrow(() -> denied(request))
                : request.returnTo().withCode(codes.issue(session.user(), request.newCode()));
        return Pages.see(answer).build();
    }

    private static AuthorizationRefusedException denied(Authorization request) {
        return new AuthorizationRefusedException(request.returnTo(), OAuth2Error.ACCESS_DENIED);
    }
}
