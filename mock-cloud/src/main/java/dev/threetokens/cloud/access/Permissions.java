package dev.threetokens.cloud.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an application asks for, or what a user granted. */
public record Permissions(Set<Permission> all) {
    public static final Permissions NONE = new Permissions(Set.of());

    public Permissions {
        all = Set.copyOf(all);
    }

    public static Permissions of(Permission... permissions) {
        return new Permissions(Set.of(permissions));
    }

    /** Reads the text form: permissions separated by blanks. */
    public static Permissions parse(String text) {
        return new Permissions(Arrays.stream(text.split(" "))
                .filter(part -> !part.isEmpty())
                .map(Permission::parse)
                .collect(Collectors.toSet()));
    }

    public boolean cover(Permission asked) {
        return all.stream().anyMatch(held -> held.covers(asked));
    }

    /** Whether nothing is asked for that is not held. */
    public boolean coverAll(Permissions asked) {
        return asked.all.stream().allMatch(this::cover);
    }

    public Collection<Permission> sorted() {
        return new TreeSet<>(all);
    }

    /** The text form, sorted. */
    @Override
    public String toString() {
        return sorted().stream().map(Permission::toString).collect(Collectors.joining(" "));
    }
}
