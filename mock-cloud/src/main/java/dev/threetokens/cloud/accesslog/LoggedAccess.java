package dev.threetokens.cloud.accesslog;

import dev.threetokens.cloud.access.Operation;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the access log.
 *
 * @param actor the id of the application or device; empty for a device of somebody else
 * @param actorName its name now, or the one that it had
 * @param device the id of what it was done to, if one device
 * @param deviceName its name now, or the one that it had
 * @param rule the id of the rule that decided
 */
public record LoggedAccess(
        Cursor cursor,
        ActorKind kind,
        String actor,
        Optional<String> actorName,
        Operation operation,
        Optional<String> device,
        Optional<String> deviceName,
        String rule,
        boolean refused,
        long uses,
        Instant first,
        Instant last) {
    /** Whether a device did it to itself. */
    public boolean toItself() {
        return kind == ActorKind.DEVICE && device.equals(Optional.of(actor));
    }

    /**
     * Where a page ends and the next one goes on.
     *
     * @param lastOn milliseconds since the epoch
     */
    public record Cursor(long lastOn, long id) {
        /** Reads the text form; empty if it is none. */
        public static Optional<Cursor> parse(String text) {
            var parts = text.split("-", -1);
            try {
                return parts.length == 2
                        ? Optional.of(new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return lastOn + "-" + id;
        }
    }
}
