package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.messages.RefusedMessageException;
import dev.threetokens.cloud.throttle.RateExceededException;
import dev.threetokens.model.error.ErrorBody;
import org.jboss.logging.Logger;

/** The codes of the device channel for what the intake refuses. */
final class ChannelErrors {
    private static final Logger LOG = Logger.getLogger(ChannelErrors.class);

    private ChannelErrors() {}

    static ErrorBody of(RefusedMessageException refused) {
        int code = switch (refused.reason()) {
            case BAD_TIMESTAMP, BAD_DATA -> 400;
            case TOO_LARGE -> 413;
            case OVERLOADED -> 429;
        };
        return ErrorBody.of(code, refused.getMessage());
    }

    static ErrorBody of(RateExceededException tooMany) {
        return ErrorBody.of(429, tooMany.getMessage());
    }

    static ErrorBody overloaded() {
        return ErrorBody.of(429, "Too many frames of this channel wait; send slower, and this one again");
    }

    static ErrorBody registrationTimeout() {
        return new ErrorBody(400, "Registration timeout", "channel/registration-timeout", null, null);
    }

    static ErrorBody internal(Throwable failure) {
        LOG.error("a frame could not be handled", failure);
        return ErrorBody.of(500, "The cloud could not handle this frame; try again later");
    }
}
