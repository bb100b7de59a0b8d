package dev.threetokens.cloud.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A file that holds one secret, readable by the owner of the process only (mode 0600). */
public final class KeyFile {
    private KeyFile() {}

    /** The secret in the file; a new one, if there is no file yet. */
    public static String readOrMake(Path file, Supplier<String> fresh) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).trim();
            }
            var secret = fresh.get();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the key file " + file, e);
        }
    }
}
