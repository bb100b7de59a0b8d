package dev.threetokens.cloud.pages;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a page may lead on to: paths of this cloud, so that no link here is a springboard to another site. */
public final class LocalPath {
    private static final int MAX_LENGTH = 8000;
    // A path starts with one slash. Two, or one with a backslash, would be read by browsers as another host.
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

    private LocalPath() {}

    /** The text, if it is a path of this cloud with or without a query. */
    public static Optional<String> of(String text) {
        return text.length() <= MAX_LENGTH && PATH.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
