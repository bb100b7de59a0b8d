package dev.threetokens.cloud.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The scope of a token: READ, WRITE or both. It narrows whatever was granted. */
public record Scope(Set<Right> rights) {
    public static final Scope READ_WRITE = new Scope(EnumSet.allOf(Right.class));

    public Scope {
        rights = Set.copyOf(rights);
        if (rights.isEmpty()) {
            throw new IllegalArgumentException("a scope is read, write or both");
        }
    }

    /**
     * Reads a list separated by blanks (RFC 6749 section 3.3) or commas (the original cloud).
     *
     * @throws IllegalArgumentException if it names anything but read and write, or nothing
     */
    public static Scope parse(String text) {
        return new Scope(Arrays.stream(text.trim().split("[ ,]+"))
                .map(name -> Right.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet()));
    }

    public boolean allows(Right right) {
        return rights.contains(right);
    }

    /** Whether the other scope asks for nothing beyond this one. */
    public boolean covers(Scope other) {
        return rights.containsAll(other.rights);
    }

    /** The form of the JWT claim: separated by blanks. */
    @Override
    public String toString() {
        return joined(" ");
    }

    /** The form of the original cloud's token answers: separated by commas. */
    public String commaSeparated() {
        return joined(",");
    }

    private String joined(String separator) {
        return rights.stream()
                .sorted()
                .map(right -> right.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(separator));
    }
}
