package dev.threetokens.server.cloud;

import com.fasterxml.jackson.core.JacksonException;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.server.token.TokenProblem;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why the cloud did not do what was asked. The message is for people and holds no secret. */
public final class CloudProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String GRANT_WITHDRAWN = "token/grant-withdrawn";
    private static final int NO_STATUS = 0;

    private final int status;
    private final @Nullable String rule;
    private final @Nullable Duration retryAfter;

    private CloudProblem(String message, int status, @Nullable String rule, @Nullable Duration retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.rule = rule;
        this.retryAfter = retryAfter;
    }

    /** It did not answer, or the connection was lost. */
    public static CloudProblem unreachable(String message) {
        return new CloudProblem(message, NO_STATUS, null, null);
    }

    /** It refused. */
    public static CloudProblem refused(int status, Optional<ErrorBody> body, Optional<Duration> retryAfter) {
        String why = body.map(error -> ": " + error.message()).orElse("");
        return new CloudProblem(
                "the cloud answered " + status + why,
                status,
                body.map(ErrorBody::rule).orElse(null),
                retryAfter.orElse(null));
    }

    /** It answered something that makes no sense. */
    public static CloudProblem rubbish() {
        return new CloudProblem("the cloud's answer could not be read", NO_STATUS, null, null);
    }

    /** Whatever a library threw while the cloud was asked. */
    public static CloudProblem of(Throwable thrown) {
        return causes(thrown)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> unreachable("the cloud did not answer"));
    }

    private static Optional<CloudProblem> known(Throwable cause) {
        if (cause instanceof CloudProblem problem) {
            return Optional.of(problem);
        }
        if (cause instanceof TokenProblem problem) {
            return Optional.of(unreachable(problem.getMessage()));
        }
        return cause instanceof JacksonException ? Optional.of(rubbish()) : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    /** The HTTP status, 0 if there was none. */
    public int status() {
        return status;
    }

    /** The id of the access rule that refused. */
    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether a question about one user was refused because that user's grant is gone, or the user is. */
    public boolean consentLost() {
        return status == 403 || status == 404 || GRANT_WITHDRAWN.equals(rule);
    }

    /** Whether the application token was refused, so that a fresh one may help. */
    public boolean tokenRefused() {
        return status == 401 && !consentLost();
    }
}
