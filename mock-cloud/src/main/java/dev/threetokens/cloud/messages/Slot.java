package dev.threetokens.cloud.messages;

import dev.threetokens.model.id.DeviceId;

/** One field of one device in one minute or hour of source time. */
record Slot(DeviceId device, String field, Grain grain, long startsOn) {
    /** The minute of this time. */
    static Slot at(DeviceId device, String field, long ts) {
        return new Slot(device, Fields.key(field), Grain.MINUTE, Grain.MINUTE.startOf(ts));
    }

    Slot hour() {
        return new Slot(device, field, Grain.HOUR, Grain.HOUR.startOf(startsOn));
    }

    long lastMilli() {
        return startsOn + grain.millis() - 1;
    }
}
