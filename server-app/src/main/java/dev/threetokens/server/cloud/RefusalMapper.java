package dev.threetokens.server.cloud;

import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns a refusal of the cloud into a {@link CloudProblem}. */
final class RefusalMapper implements ResponseExceptionMapper<CloudProblem> {
    private static final int LONGEST_NUMBER = 9;

    @Override
    public CloudProblem toThrowable(Response response) {
        return CloudProblem.refused(response.getStatus(), body(response), retryAfter(response));
    }

    private static Optional<ErrorBody> body(Response response) {
        try {
            return Optional.ofNullable(response.readEntity(ErrorEnvelope.class)).map(ErrorEnvelope::error);
        } catch (ProcessingException | WebApplicationException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> retryAfter(Response response) {
        return Optional.ofNullable(response.getHeaderString(HttpHeaders.RETRY_AFTER))
                .filter(text -> text.length() <= LONGEST_NUMBER && text.chars().allMatch(Character::isDigit))
                .filter(text -> !text.isEmpty())
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }
}
