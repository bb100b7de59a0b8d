package dev.threetokens.cloud.messages;

/** How long a time one roll-up covers. */
public enum Grain {
    MINUTE(60_000, "rollups"),
    HOUR(3_600_000, "rollup_hours");

    private final long millis;
    private final String table;

    Grain(long millis, String table) {
        this.millis = millis;
        this.table = table;
    }

    long millis() {
        return millis;
    }

    /** The table of these roll-ups. */
    String table() {
        return table;
    }

    /** @param ts milliseconds since the epoch */
    long startOf(long ts) {
        return ts - Math.floorMod(ts, millis);
    }
}
