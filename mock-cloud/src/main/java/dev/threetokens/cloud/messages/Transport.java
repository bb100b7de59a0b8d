package dev.threetokens.cloud.messages;

import java.util.Locale;

/** What carried a message or Actions to the intake. */
public enum Transport {
    REST,
    WEBSOCKET,
    MQTT;

    /** As metrics name it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
