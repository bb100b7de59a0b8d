package dev.threetokens.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The id of an application (the OAuth client id).
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ -}
 */
public record ClientId(String value) implements Comparable<ClientId> {
    /** @throws IllegalArgumentException if the text is not an id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClientId {
        IdText.check(value);
    }

    @Override
    public int compareTo(ClientId other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
