package dev.threetokens.sim.channel;

import java.time.Instant;

/**
 * How a device stands with the cloud.
 *
 * @param detail why, in words; empty where the phase says it all
 * @param retryAt when the next attempt is due, for {@link Phase#WAITING} only; the epoch otherwise
 */
public record ConnectionState(Phase phase, String detail, Instant retryAt) {
    /** The stages of a connection. */
    public enum Phase {
        /** An attempt is under way. */
        CONNECTING,
        /** Registered: readings and Actions flow. */
        ONLINE,
        /** The connection was lost or not made; the next attempt is due at a known time. */
        WAITING,
        /** The cloud declared the token dead. Nothing is tried until a new set-up. */
        REVOKED,
        /** The same device connected from elsewhere. Nothing is tried until a new set-up or a restart. */
        REPLACED,
        /** The cloud does not let this device in. Nothing is tried until a new set-up or a restart. */
        REFUSED;

        /** Whether nothing more happens by itself. */
        public boolean isFinal() {
            return this == REVOKED || this == REPLACED || this == REFUSED;
        }
    }

    public static ConnectionState connecting() {
        return plain(Phase.CONNECTING, "");
    }

    public static ConnectionState online() {
        return plain(Phase.ONLINE, "");
    }

    public static ConnectionState waiting(String reason, Instant retryAt) {
        return new ConnectionState(Phase.WAITING, reason, retryAt);
    }

    public static ConnectionState revoked(String reason) {
        return plain(Phase.REVOKED, reason);
    }

    public static ConnectionState replaced(String reason) {
        return plain(Phase.REPLACED, reason);
    }

    public static ConnectionState refused(String reason) {
        return plain(Phase.REFUSED, reason);
    }

    private static ConnectionState plain(Phase phase, String detail) {
        return new ConnectionState(phase, detail, Instant.EPOCH);
    }
}
