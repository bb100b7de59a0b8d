package dev.threetokens.e2e.oracle;

import java.util.Set;

/** What an application asks for and a user grants, of each device type and of the profile. */
public enum Right {
    READ,
    WRITE;

    public static final Set<Right> BOTH = Set.of(READ, WRITE);
}
