package dev.threetokens.cloud.messages;

import dev.threetokens.model.id.DeviceId;

/** One field of one device in one minute of source time. */
record Minute(DeviceId device, String field, long startsOn) {
    static final long MILLIS = 60_000;

    static Minute at(DeviceId device, String field, long ts) {
        return new Minute(device, Fields.key(field), startOf(ts));
    }

    static long startOf(long ts) {
        return ts - Math.floorMod(ts, MILLIS);
    }

    long lastMilli() {
        return startsOn + MILLIS - 1;
    }
}
