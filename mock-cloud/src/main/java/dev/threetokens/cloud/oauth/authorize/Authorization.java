package dev.threetokens.cloud.oauth.authorize;

import com.nimbusds.openid.connect.sdk.Prompt;
import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.oauth.codes.NewCode;
import dev.threetokens.cloud.oauth.consent.ConsentQuestion;
import java.util.Optional;
import java.util.Set;

/**
 * A good authorization request.
 *
 * @param redirectGiven whether it names the redirect URI
 * @param codeChallenge S256, 43 characters (RFC 7636 section 4.2); absent for {@link Flow#IMPLICIT}, and for an
 *     application that shows its secret instead
 * @param prompts what the user is to be asked, wherever the cloud would not need to
 */
record Authorization(
        Application application,
        ReturnAddress returnTo,
        boolean redirectGiven,
        Flow flow,
        Optional<String> codeChallenge,
        Scope scope,
        Set<Prompt.Type> prompts) {
    /** @param query the parameters of this request, to join the user's answer to it again */
    ConsentQuestion question(String query) {
        return new ConsentQuestion(
                application, scope, AuthorizeEndpoint.CONSENT, query, Optional.of(returnTo.site()), Optional.empty());
    }

    /** What this request asks the user for. */
    Permissions asked() {
        return ConsentQuestion.asked(application, scope);
    }

    /** A code that answers this request. */
    NewCode newCode() {
        return new NewCode(
                application.id(),
                scope,
                returnTo.address().toString(),
                redirectGiven,
                codeChallenge,
                codeChallenge.isEmpty() || !application.enables(Method.AUTHORIZATION_CODE_PKCE));
    }

    boolean asksForLogin() {
        return prompts.contains(Prompt.Type.LOGIN) || prompts.contains(Prompt.Type.SELECT_ACCOUNT);
    }

    boolean asksForConsent() {
        return prompts.contains(Prompt.Type.CONSENT);
    }

    boolean forbidsPages() {
        return prompts.contains(Prompt.Type.NONE);
    }
}
