package dev.threetokens.e2e.oracle;

import java.util.Set;

/** Who holds the token that is shown. */
public sealed interface Principal {
    /** Nobody: there is no token, or it proves nothing. */
    record Nobody(String why) implements Principal {}

    /** A user in an application; the scope is the token's own. */
    record UserIn(String user, String application, Set<Right> scope) implements Principal {}

    /** An application on its own behalf. */
    record Application(String application, Set<Right> scope) implements Principal {}

    /** A device. */
    record Device(String device) implements Principal {}
}
