package dev.threetokens.desktop.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.http.Backoff;
import dev.threetokens.desktop.http.Exchange;
import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.http.Refusals;
import dev.threetokens.desktop.settings.Settings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the authorization server's endpoints (RFC 8414 section 3). Thread-safe; blocks its caller. */
public final class Discovery {
    static final String PARTNER = "the cloud";

    private final Settings settings;
    private final Exchange exchange;

    public Discovery(Settings settings, Exchange exchange) {
        this.settings = settings;
        this.exchange = exchange;
    }

    /** @throws ApiException if there is no usable metadata, or if it is another issuer's */
    public AuthorizationServer discover() {
        return new AuthorizationServer(
                exchange,
                Backoff.READS.retrying(this::read),
                new ClientID(settings.clientId().value()));
    }

    private ServerMetadata read() {
        var address = URI.create(settings.cloud() + "/.well-known/oauth-authorization-server");
        var answer = exchange.send(HttpRequest.newBuilder(address).build());
        if (answer.statusCode() != 200) {
            var retryAfter = answer.headers().firstValue("Retry-After").orElse("");
            throw new ApiException(Refusals.of(PARTNER, answer.statusCode(), "", "", retryAfter));
        }
        return checked(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private ServerMetadata checked(String json) {
        try {
            var metadata = AuthorizationServerMetadata.parse(json);
            if (!metadata.getIssuer().getValue().equals(settings.cloud().toString())) {
                throw unusable("is another issuer: " + metadata.getIssuer());
            }
            var methods =
                    Objects.requireNonNullElse(metadata.getCodeChallengeMethods(), List.<CodeChallengeMethod>of());
            if (!methods.contains(CodeChallengeMethod.S256)) {
                throw unusable("does not offer PKCE with S256");
            }
            return new ServerMetadata(
                    metadata.getIssuer().getValue(),
                    endpoint(metadata.getAuthorizationEndpointURI()),
                    endpoint(metadata.getTokenEndpointURI()),
                    endpoint(metadata.getRevocationEndpointURI()),
                    metadata.supportsAuthorizationResponseIssuerParam());
        } catch (ParseException rubbish) {
            throw new ApiException(Problem.nonsense(PARTNER));
        }
    }

    private static URI endpoint(@Nullable URI given) {
        return Optional.ofNullable(given).orElseThrow(() -> unusable("lacks an endpoint"));
    }

    private static ApiException unusable(String why) {
        return new ApiException(Refusals.of(PARTNER, 400, "", "The cloud's sign-in metadata " + why + ".", ""));
    }
}
