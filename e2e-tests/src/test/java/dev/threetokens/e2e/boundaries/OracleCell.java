package dev.threetokens.e2e.boundaries;

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

    /** An upgrade that succeeded is told as 101, and a device that nobody has as no device that could register. */
    private int status() {
        int answered = Integer.parseInt(told.split(" ")[0]);
        if (answered == 101) {
            return 200;
        }
        boolean unknown = question.route().equals(Asking.CHANNEL) && expected == 404 && told.equals("401");
        return unknown ? 404 : answered;
    }

    @Override
    public String toString() {
        return cast.title() + ": " + question.route() + " of " + title + ": expected " + expected + ", told " + told;
    }
}
