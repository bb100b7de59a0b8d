package dev.threetokens.cloud.oauth.authorize;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import dev.threetokens.cloud.accounts.ReturnTargets;
import dev.threetokens.cloud.pages.PageException;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A sign-in on the way to an application may end there at once, if the user has granted it before. */
@Singleton
class AuthorizationTargets implements ReturnTargets {
    private static final String AUTHORIZE = "/authorize?";

    private final AuthorizationRequests requests;

    AuthorizationTargets(AuthorizationRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<String> siteBehind(String path) {
        if (!path.startsWith(AUTHORIZE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(requests.returnAddress(URLUtils.parseParameters(path.substring(AUTHORIZE.length())))
                    .site());
        } catch (PageException nowhere) {
            return Optional.empty();
        }
    }
}
