package dev.threetokens.cloud.websocket;

import dev.threetokens.model.error.ErrorBody;

/** A frame that is answered with an error frame; the connection stays open. */
final class FrameException extends RuntimeException {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;

    private final ErrorBody body;

    private FrameException(ErrorBody body) {
        super(body.message(), null, false, false);
        this.body = body;
    }

    ErrorBody body() {
        return body;
    }

    static FrameException badRequest(String sentence) {
        return new FrameException(ErrorBody.of(BAD_REQUEST, sentence));
    }

    static FrameException notRegistered() {
        return new FrameException(
                new ErrorBody(UNAUTHORIZED, "Device not registered", "channel/not-registered", null, null));
    }

    static FrameException noSuchDevice() {
        return new FrameException(ErrorBody.of(UNAUTHORIZED, "Device(s) not found"));
    }

    static FrameException alreadyRegistered() {
        return new FrameException(ErrorBody.of(CONFLICT, "Device already registered on this channel"));
    }

    static FrameException of(ErrorBody body) {
        return new FrameException(body);
    }
}
