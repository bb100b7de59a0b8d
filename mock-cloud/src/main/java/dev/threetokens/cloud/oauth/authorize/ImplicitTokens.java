package dev.threetokens.cloud.oauth.authorize;

import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.tokens.TokenFamilies;
import dev.threetokens.cloud.tokens.TokenIssuer;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Optional;

/** User tokens of the legacy Implicit method (RFC 6749 section 4.2): for one lifetime, without a refresh token. */
@ApplicationScoped
class ImplicitTokens {
    private final Grants grants;
    private final TokenFamilies families;
    private final TokenIssuer issuer;

    @Inject
    ImplicitTokens(Grants grants, TokenFamilies families, TokenIssuer issuer) {
        this.grants = grants;
        this.families = families;
        this.issuer = issuer;
    }

    /**
     * Issues a token of a family of its own.
     *
     * @return where to answer with it; empty if the user has withdrawn the grant meanwhile
     */
    @Transactional
    public Optional<URI> answer(UserId user, Authorization request) {
        var client = request.application().id();
        if (!grants.hold(user, client)) {
            return Optional.empty();
        }
        var family = families.start(user, client, request.scope(), false);
        var token = issuer.forUser(user, client, request.scope(), family);
        return Optional.of(request.returnTo()
                .withToken(token.value(), token.lifetime().orElseThrow().toSeconds(), request.scope()));
    }
}
