package dev.threetokens.e2e.randomworlds;

import dev.threetokens.e2e.api.HeldToken;
import java.util.Map;

/**
 * The tokens with which worlds are changed and tidied up.
 *
 * @param application for what an application may do for everybody
 * @param users by name, for what only a signed-in user may do
 */
record Workbench(HeldToken application, Map<String, HeldToken> users) {
    Workbench {
        users = Map.copyOf(users);
    }

    HeldToken of(String user) {
        return users.get(user);
    }
}
