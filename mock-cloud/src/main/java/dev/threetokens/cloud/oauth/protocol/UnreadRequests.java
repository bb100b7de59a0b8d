package dev.threetokens.cloud.oauth.protocol;

import dev.threetokens.model.oauth.OAuthErrorBody;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;

/** Requests that no OAuth endpoint reads, such as JSON or GET at the token endpoint: still answered as RFC 6749 has it. */
public final class UnreadRequests {
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final Set<Integer> STATUSES = Set.of(METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE);
    private static final Set<String> ENDPOINTS =
            Set.of("/token", "/v1.1/accounts/token", "/revoke", "/introspect", "/device/code");

    private UnreadRequests() {}

    /** @return the answer, if this is a refusal of an OAuth endpoint */
    public static Optional<Response> answer(String path, Response refusal) {
        if (!ENDPOINTS.contains(path) || !STATUSES.contains(refusal.getStatus())) {
            return Optional.empty();
        }
        var error = OAuthException.notRead(refusal.getStatus());
        return Optional.of(Response.status(refusal.getStatus())
                .allow(HttpMethod.POST)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(new OAuthErrorBody(error.error(), error.getMessage()))
                .build());
    }
}
