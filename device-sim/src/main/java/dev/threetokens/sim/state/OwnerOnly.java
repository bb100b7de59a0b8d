package dev.threetokens.sim.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner can read, where the file system knows owners. */
final class OwnerOnly {
    private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

    private OwnerOnly() {}

    /** Creates the folder with mode 0700; a folder that is there keeps its mode. */
    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, mode(folder.toAbsolutePath().getRoot(), "rwx------"));
    }

    /** Mode 0600 for a new file in this folder. */
    static FileAttribute<?>[] file(Path folder) throws IOException {
        return mode(folder, "rw-------");
    }

    static Set<OpenOption> options(OpenOption more) {
        return Set.of(StandardOpenOption.WRITE, more);
    }

    /** Writes and waits for the disk. */
    static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (var rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    static void replace(Path draft, Path file) throws IOException {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] mode(Path place, String permissions) throws IOException {
        if (!Files.getFileStore(place).supportsFileAttributeView("posix")) {
            return NO_ATTRIBUTES;
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
