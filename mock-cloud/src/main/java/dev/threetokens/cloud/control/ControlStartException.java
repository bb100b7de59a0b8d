package dev.threetokens.cloud.control;

/** Control cannot be switched on. The message is a sentence that says what to do. */
final class ControlStartException extends RuntimeException {
    private ControlStartException(String sentence) {
        super(sentence);
    }

    static ControlStartException weakSecret(int least) {
        return new ControlStartException(
                "Control by tests is switched on and needs MOCK_CLOUD_CONTROL_SECRET with at least " + least
                        + " characters; or switch it off with MOCK_CLOUD_CONTROL_ENABLED=false");
    }
}
