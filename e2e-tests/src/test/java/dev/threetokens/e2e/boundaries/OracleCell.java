package dev.threetokens.e2e.boundaries;

import dev.threetokens.e2e.oracle.Principal;
import dev.threetokens.e2e.oracle.Thing;

/**
 * One cell of the generated matrix.
 *
 * @param thing what it is asked of, by the name that the page gives it
 * @param expected by the oracle: 200, 401, 403 or 404
 * @param told what the cloud answered: a status, and the rule of a refusal
 */
record OracleCell(Question question, Thing thing, String title, Cast cast, int expected, String told) {
    boolean agrees() {
        return status() == expected;
    }

    boolean isAllowed() {
        return status() == 200;
    }

    /** An upgrade that succeeded is told as 101. */
    private int status() {
        int answered = Integer.parseInt(told.split(" ")[0]);
        if (answered == 101) {
            return 200;
        }
        return hidesWhatIsExpected(answered) ? expected : answered;
    }

    /**
     * On the device channel a device that nobody has is no device that could register. MQTT has one return code for that,
     * for tokens that have ended and for those of another kind; and a topic of no device is no topic.
     */
    private boolean hidesWhatIsExpected(int answered) {
        if (question.route().startsWith(MqttAsking.MQTT)) {
            boolean noDevice = expected == 404 || !(cast.principal() instanceof Principal.Device);
            return answered == 401 && noDevice || expected == 404 && told.equals("403 channel/topic");
        }
        return question.route().equals(Asking.CHANNEL) && expected == 404 && told.equals("401");
    }

    @Override
    public String toString() {
        return cast.title() + ": " + question.route() + " of " + title + ": expected " + expected + ", told " + told;
    }
}
