package dev.threetokens.model.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What may happen, by the names of the original's event feed. */
public enum EventName {
    /** A device was made. */
    DEVICE_NEW("device.new"),
    /** A device came to a user's account. */
    DEVICE_CONNECTED("device.connected"),
    DEVICE_UPDATED("device.updated"),
    /** A device left a user's account. */
    DEVICE_DISCONNECTED("device.disconnected"),
    DEVICE_DELETED("device.deleted"),
    DEVICE_ONLINE("device.status.online"),
    DEVICE_OFFLINE("device.status.offline"),
    USER_PROFILE_UPDATED("user.profile.updated");

    private final String text;

    EventName(String text) {
        this.text = text;
    }

    public static Optional<EventName> of(String text) {
        return Arrays.stream(values()).filter(name -> name.text.equals(text)).findFirst();
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
