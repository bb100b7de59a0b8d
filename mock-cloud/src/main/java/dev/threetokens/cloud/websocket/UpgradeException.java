package dev.threetokens.cloud.websocket;

import dev.threetokens.model.error.ErrorBody;

/** A stream that is refused before the upgrade, as what it asks for cannot be understood. */
final class UpgradeException extends RuntimeException {
    private static final int BAD_REQUEST = 400;

    private UpgradeException(String sentence) {
        super(sentence, null, false, false);
    }

    static UpgradeException badQuery(String sentence) {
        return new UpgradeException(sentence);
    }

    ErrorBody body() {
        return ErrorBody.of(BAD_REQUEST, getMessage());
    }
}
