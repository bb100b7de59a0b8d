package dev.threetokens.cloud.control;

import java.time.Duration;

/** How a call fails. */
sealed interface Failure {
    /** It is answered with this status, and nothing is done. */
    record Answered(int status) implements Failure {}

    /** It waits, and is then handled as usual. */
    record Late(Duration delay) implements Failure {}

    /** Its connection is closed without an answer, and nothing is done. */
    record Cut() implements Failure {}
}
