package dev.threetokens.cloud.oauth.grants;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ParseException;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import dev.threetokens.model.oauth.TokenResponse;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The token endpoint's grants, by their type. */
@Singleton
public class TokenGrants {
    private final Map<GrantType, TokenGrant> byType;

    TokenGrants(@All List<TokenGrant> grants) {
        this.byType = grants.stream().collect(Collectors.toUnmodifiableMap(TokenGrant::type, Function.identity()));
    }

    public Set<GrantType> types() {
        return byType.keySet();
    }

    /** @throws OAuthException if the request is refused */
    public TokenResponse answer(OAuthRequest sent) {
        var request = OriginalForm.translated(sent);
        var grant = grantIn(request);
        return Optional.ofNullable(byType.get(grant.getType()))
                .orElseThrow(OAuthException::unsupportedGrantType)
                .answer(request, grant);
    }

    private static AuthorizationGrant grantIn(OAuthRequest request) {
        try {
            return AuthorizationGrant.parse(request.parameters());
        } catch (ParseException e) {
            throw OAuthException.of(e);
        }
    }
}
