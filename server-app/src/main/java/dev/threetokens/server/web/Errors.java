package dev.threetokens.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every failure to the error envelope, once. */
final class Errors {
    private static final Logger LOG = Logger.getLogger(Errors.class);
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper
    Response refusal(Refusal refusal) {
        Response.ResponseBuilder answer = answer(refusal.status(), refusal.body());
        if (refusal.status() == UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge(refusal.body()));
        }
        if (refusal.status() == UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }

    /** RFC 6750 section 3.1: no error code if the request had no token. */
    private static String challenge(ErrorBody body) {
        return "token/missing".equals(body.rule()) ? "Bearer" : "Bearer error=\"invalid_token\"";
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response malformed(Exception unreadable) {
        return refusal(Refusal.invalid("The body is not the JSON that is expected here."));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException thrown) {
        int status = thrown.getResponse().getStatus();
        if (status < 400 || status >= 500) {
            return unexpected(thrown);
        }
        if (status == 400) {
            return refusal(Refusal.invalid(sentence(status)));
        }
        Response.ResponseBuilder answer = answer(status, ErrorBody.of(status, sentence(status)));
        String allow = thrown.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable thrown) {
        LOG.error("a request failed unexpectedly", thrown);
        return answer(500, ErrorBody.of(500, "Something went wrong here; the log of the server says what."))
                .build();
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request could not be understood.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not know this method.";
            case 406 -> "This address answers JSON or HTML only.";
            case 413 -> "The body is too large.";
            case 415 -> "Send the body as application/json.";
            default -> "The request was refused.";
        };
    }

    private static Response.ResponseBuilder answer(int status, ErrorBody body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new ErrorEnvelope(body));
    }
}
