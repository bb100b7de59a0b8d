package dev.threetokens.sim.channel;

import java.time.Duration;

/** How one connection, or the attempt at one, came to its end. */
public sealed interface Ending {
    /**
     * Lost or not made; worth another attempt.
     *
     * @param asked the pause that the cloud asked for; zero if it did not
     */
    record Lost(String reason, Duration asked) implements Ending {
        public static Lost because(String reason) {
            return new Lost(reason, Duration.ZERO);
        }
    }

    /** Lost after it had worked for long: the next attempts start with a short pause again. */
    record LostAfterLong(Lost loss) implements Ending {}

    /** No further attempt makes sense. */
    record Final(ConnectionState state) implements Ending {}

    /** Closed by ourselves. */
    record Closed() implements Ending {}
}
