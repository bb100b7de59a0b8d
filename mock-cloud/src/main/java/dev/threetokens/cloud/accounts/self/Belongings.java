package dev.threetokens.cloud.accounts.self;

import java.util.List;

/**
 * What goes with an account when it is deleted.
 *
 * @param devices how many
 * @param applications names of those that the user owns as a developer
 * @param devicesOfOthers how many devices of other users are of types that the user owns: as long as there are any, the
 *     account cannot be deleted
 */
record Belongings(int devices, List<String> applications, int devicesOfOthers) {
    public boolean mayGo() {
        return devicesOfOthers == 0;
    }
}
