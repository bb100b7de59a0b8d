package dev.threetokens.e2e.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whom the programs run as, and whose their folders are: the one who runs the tests, or, where that is root, nobody in
 * particular.
 */
record Owner(int user, int group) {
    private static final Owner NOBODY = new Owner(10001, 10001);

    static Owner of(Path folder) {
        try {
            var user = (Integer) Files.getAttribute(folder, "unix:uid");
            var group = (Integer) Files.getAttribute(folder, "unix:gid");
            return user == 0 ? NOBODY : new Owner(user, group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void own(Path folder) {
        try {
            Files.setAttribute(folder, "unix:uid", user);
            Files.setAttribute(folder, "unix:gid", group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return user + ":" + group;
    }
}
