package dev.threetokens.model.id;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every id looks like. */
final class IdText {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private IdText() {}

    static void check(@Nullable String value) {
        if (value == null || !ID.matcher(value).matches()) {
            throw new IllegalArgumentException("an id has 1 to 64 letters, digits, '_' or '-'");
        }
    }
}
