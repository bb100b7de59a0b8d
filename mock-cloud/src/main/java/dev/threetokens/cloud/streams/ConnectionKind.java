package dev.threetokens.cloud.streams;

import java.util.Locale;

/** What an open connection is for. */
public enum ConnectionKind {
    CHANNEL,
    LIVE,
    EVENTS,
    MQTT;

    /** As metrics name it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
