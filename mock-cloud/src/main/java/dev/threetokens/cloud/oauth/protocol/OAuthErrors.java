package dev.threetokens.cloud.oauth.protocol;

import dev.threetokens.model.oauth.OAuthErrorBody;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns an {@link OAuthException} into the answer of RFC 6749 section 5.2. */
@Provider
public final class OAuthErrors implements ExceptionMapper<OAuthException> {
    private static final String CHALLENGE = "Basic realm=\"mock-cloud\", charset=\"UTF-8\"";

    @Override
    public Response toResponse(OAuthException error) {
        var answer = Response.status(error.status())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(new OAuthErrorBody(error.error(), error.getMessage()));
        if (error.asksForAuthentication()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return answer.build();
    }
}
