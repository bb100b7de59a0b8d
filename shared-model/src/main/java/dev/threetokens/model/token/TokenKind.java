package dev.threetokens.model.token;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** The kind of an access token, which is also the kind of principal that holds it. */
public enum TokenKind {
    /** One physical device. Reaches this device only; has no expiry; ends when it is revoked or replaced. */
    DEVICE,
    /** One user in one application. Reaches the user's devices as far as the user granted; expires; is refreshed. */
    USER,
    /** One application. Reaches devices of the users who granted the application; expires; is asked for anew. */
    APPLICATION;

    /** The value of the claim {@link TokenClaims#TOKEN_TYPE}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no kind has this name */
    @JsonCreator
    public static TokenKind ofWireName(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a token kind is device, user or application"));
    }
}
