package dev.threetokens.e2e.demo;

import dev.threetokens.e2e.system.Home;
import dev.threetokens.e2e.system.Json;
import dev.threetokens.e2e.system.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;

/** The folder with everything that the demo keeps. While one demo uses it, no other can. */
final class DataFolder implements AutoCloseable {
    private static final String MARK = "demo.json";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;

    /** What must stay the same as long as the data lives. */
    private record Kept(int cloudPort) {}

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws Refusal if another demo uses it, or if it holds something else */
    static DataFolder take(Path folder) {
        if (!isEmpty(folder) && !Files.exists(folder.resolve(MARK)) && !Files.exists(folder.resolve(LOCK))) {
            throw Refusal.notOurs(folder);
        }
        PrivateFiles.folder(folder);
        try {
            var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel).isEmpty()) {
                channel.close();
                throw Refusal.running(folder);
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything in it. */
    void reset() {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(folder) && !path.equals(folder.resolve(LOCK)))
                    .forEach(DataFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal if the data was made with the cloud on another port */
    Home openFor(int cloudPort) {
        var mark = folder.resolve(MARK);
        if (Files.exists(mark)) {
            int before = Json.readFile(mark, Kept.class).cloudPort();
            if (before != cloudPort) {
                throw Refusal.otherPort(before);
            }
        } else {
            PrivateFiles.write(mark, Json.write(new Kept(cloudPort)));
        }
        return new Home(folder);
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldHere) {
            return Optional.empty();
        }
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
