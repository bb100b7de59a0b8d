package dev.threetokens.cloud.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.gate.ErrorBodies;
import dev.threetokens.cloud.invitations.InvitationRefusedException;
import dev.threetokens.cloud.messages.RefusedMessageException;
import dev.threetokens.cloud.oauth.protocol.UnreadRequests;
import dev.threetokens.cloud.registrations.RegistrationException;
import dev.threetokens.cloud.throttle.RateExceededException;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.cloud.tokens.TokenFault;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure of the REST interface becomes the original's error envelope here, and only here. */
class ErrorMappers {
    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);
    private static final String REST_BASE = "/v1.1/";
    private static final String OVERLOAD_SECONDS = "1";
    private static final String WRONG_NONCE = "registration/wrong-nonce";

    @ServerExceptionMapper
    Response of(RestException e) {
        return answer(e.status(), e.body());
    }

    @ServerExceptionMapper
    Response of(AccessRefusedException e) {
        return answer(403, ErrorBodies.of(e.rule()));
    }

    @ServerExceptionMapper
    Response of(InvalidTokenException e) {
        var challenge = e.fault() == TokenFault.MISSING
                ? "Bearer realm=\"mock-cloud\""
                : "Bearer realm=\"mock-cloud\", error=\"invalid_token\"";
        return Response.fromResponse(answer(401, ErrorBodies.of(e.fault())))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    @ServerExceptionMapper
    Response of(RefusedMessageException e) {
        return switch (e.reason()) {
            case BAD_TIMESTAMP, BAD_DATA -> of(RestException.invalid(e.field(), e.getMessage()));
            case TOO_LARGE -> answer(413, ErrorBody.of(413, e.getMessage()));
            case OVERLOADED ->
                Response.fromResponse(answer(503, ErrorBody.of(503, e.getMessage())))
                        .header(HttpHeaders.RETRY_AFTER, OVERLOAD_SECONDS)
                        .build();
        };
    }

    @ServerExceptionMapper
    Response of(RegistrationException e) {
        return switch (e.reason()) {
            case UNKNOWN, WRONG_PIN, NO_SUCH_DEVICE, NOT_REGISTERED -> answer(404, ErrorBody.of(404, e.getMessage()));
            case OTHER_TYPE -> of(RestException.invalid("deviceId", e.getMessage()));
            case WRONG_NONCE -> answer(403, new ErrorBody(403, e.getMessage(), WRONG_NONCE, null, null));
            case ALREADY_REGISTERED, NOT_CONFIRMED, COMPLETED, EXPIRED, REVOKED ->
                answer(409, ErrorBody.of(409, e.getMessage()));
            case TOO_MANY_WRONG_PINS, TOO_MANY_CALLS -> later(429, e);
            case TOO_MANY_PENDING -> later(503, e);
        };
    }

    @ServerExceptionMapper
    Response of(InvitationRefusedException e) {
        return e.waitFor()
                .map(wait -> Response.fromResponse(answer(429, ErrorBody.of(429, e.getMessage())))
                        .header(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                        .build())
                .orElseGet(() -> of(RestException.invalid("email", e.getMessage())));
    }

    private static Response later(int status, RegistrationException e) {
        var answer = Response.fromResponse(answer(status, ErrorBody.of(status, e.getMessage())));
        e.waitFor().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return answer.build();
    }

    @ServerExceptionMapper
    Response of(RateExceededException e) {
        return Response.fromResponse(answer(429, ErrorBody.of(429, e.getMessage())))
                .header(HttpHeaders.RETRY_AFTER, e.waitFor().toSeconds())
                .build();
    }

    @ServerExceptionMapper
    Response of(CompletionException e) {
        return e.getCause() instanceof RefusedMessageException refused ? of(refused) : internal(e);
    }

    /** The body is not JSON, or not of the shape that the route takes. */
    @ServerExceptionMapper
    Response of(JsonProcessingException e) {
        LOG.debug("a body could not be read", e);
        return answer(400, ErrorBody.of(400, "The body is not the JSON that this route takes"));
    }

    /** Quarkus answers this one with a mapper of its own, without our envelope, unless it is named. */
    @ServerExceptionMapper
    Response of(MismatchedInputException e) {
        return of((JsonProcessingException) e);
    }

    @ServerExceptionMapper
    Response of(WebApplicationException e, UriInfo uri) {
        var path = uri.getRequestUri().getPath();
        var ofOAuth = UnreadRequests.answer(path, e.getResponse());
        if (ofOAuth.isPresent() || !path.startsWith(REST_BASE)) {
            return ofOAuth.orElseGet(e::getResponse);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return internal(e);
        }
        return Response.fromResponse(answer(status, ErrorBody.of(status, sentence(status))))
                .allow(e.getResponse().getAllowedMethods())
                .build();
    }

    @ServerExceptionMapper
    Response internal(RuntimeException e) {
        LOG.error("a request failed", e);
        return answer(500, ErrorBodies.internal());
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The body is not the JSON that this route takes";
            case 404 -> "Not Found";
            case 405 -> "This route has no such method";
            case 406 -> "This route answers with application/json";
            case 413 -> "The body is too large";
            case 415 -> "This route takes application/json";
            default -> "The request was refused";
        };
    }

    private static Response answer(int status, ErrorBody body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .entity(new ErrorEnvelope(body))
                .build();
    }
}
