package dev.threetokens.cloud.mqtt;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.model.id.DeviceId;
import java.util.Optional;

/** The three topics of each device. The slash at the beginning belongs to the name. */
enum Topic {
    MESSAGES("/v1.1/messages/", "publish", Operation.SEND_MESSAGE, "a device publishes to /v1.1/messages/<its id>"),
    ACTIONS(
            "/v1.1/actions/",
            "subscribe",
            Operation.OPEN_CHANNEL,
            "a device subscribes to /v1.1/actions/<its id> and /v1.1/errors/<its id>"),
    ERRORS("/v1.1/errors/", "subscribe", Operation.OPEN_CHANNEL, ACTIONS.hint);

    private final String prefix;
    private final String verb;
    private final Operation operation;
    private final String hint;

    Topic(String prefix, String verb, Operation operation, String hint) {
        this.prefix = prefix;
        this.verb = verb;
        this.operation = operation;
        this.hint = hint;
    }

    /** What a device does with it: {@code publish} or {@code subscribe}. */
    String verb() {
        return verb;
    }

    /** What the gate is asked for. */
    Operation operation() {
        return operation;
    }

    /** Which topics there are in this direction. */
    String hint() {
        return hint;
    }

    /** The name of this topic of a device. */
    String of(DeviceId device) {
        return prefix + device.value();
    }

    boolean isOf(DeviceId device, String name) {
        var id = device.value();
        return name.length() == prefix.length() + id.length() && name.startsWith(prefix) && name.endsWith(id);
    }

    /** The device whose topic this is, if it is one. */
    Optional<DeviceId> deviceIn(String name) {
        try {
            return name.startsWith(prefix)
                    ? Optional.of(new DeviceId(name.substring(prefix.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Whether it has a character that no name may have, and that closes the connection (MQTT 3.1.1 section 1.5.3). */
    static boolean isMalformed(String name) {
        return name.indexOf('\u0000') >= 0;
    }

    /** What a filter is to be told about: a topic to subscribe to, by how its name begins. */
    static Topic subscribedBy(String filter) {
        return filter.startsWith(ERRORS.prefix) ? ERRORS : ACTIONS;
    }
}
