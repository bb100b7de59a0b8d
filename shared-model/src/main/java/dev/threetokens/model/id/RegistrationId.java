package dev.threetokens.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The id of a request to register a device by PIN, {@code rid} on the wire.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ -}
 */
public record RegistrationId(String value) implements Comparable<RegistrationId> {
    /** @throws IllegalArgumentException if the text is not an id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegistrationId {
        IdText.check(value);
    }

    @Override
    public int compareTo(RegistrationId other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
