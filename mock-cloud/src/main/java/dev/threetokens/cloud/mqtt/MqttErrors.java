package dev.threetokens.cloud.mqtt;

import dev.threetokens.cloud.gate.ErrorBodies;
import dev.threetokens.cloud.messages.RefusedMessageException;
import dev.threetokens.cloud.throttle.RateExceededException;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.model.error.ErrorBody;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** What a device is told on its errors topic. */
final class MqttErrors {
    private static final Logger LOG = Logger.getLogger(MqttErrors.class);

    private MqttErrors() {}

    static ErrorBody of(Throwable failure) {
        if (failure instanceof MqttException e) {
            return e.body();
        }
        if (failure instanceof InvalidTokenException e) {
            return ErrorBodies.of(e.fault());
        }
        if (failure instanceof RefusedMessageException e) {
            return ErrorBody.of(code(e), e.getMessage());
        }
        if (failure instanceof RateExceededException e) {
            return ErrorBody.of(429, e.getMessage());
        }
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return of(failure.getCause());
        }
        LOG.error("a packet could not be handled", failure);
        return ErrorBody.of(500, "The cloud could not handle this message; try again later");
    }

    /** Whether the connection cannot go on after it, whatever the QoS. */
    static boolean endsConnection(Throwable failure) {
        return failure instanceof InvalidTokenException;
    }

    static ErrorBody deviceDeleted() {
        return new ErrorBody(
                403, "Source device is disconnected: it was deleted", "channel/device-deleted", null, null);
    }

    private static int code(RefusedMessageException refused) {
        return switch (refused.reason()) {
            case BAD_TIMESTAMP, BAD_DATA -> 400;
            case TOO_LARGE -> 413;
            case OVERLOADED -> 429;
        };
    }
}
