package dev.threetokens.sim.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code devices.json} of the state folder. It holds device tokens, so only its owner can read it, and it is
 * replaced as a whole, so it is never half written. One process at a time uses a folder.
 */
public final class DeviceStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceStore.class);
    private static final long MAX_BYTES = 8L << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final FileChannel lock;

    private DeviceStore(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /** @throws StateUnusable if the folder cannot be written or another process uses it */
    public static DeviceStore open(Path folder) {
        try {
            OwnerOnly.createFolder(folder);
            var lock = FileChannel.open(
                    folder.resolve("lock"), OwnerOnly.options(StandardOpenOption.CREATE), OwnerOnly.file(folder));
            if (!isLocked(lock)) {
                lock.close();
                throw StateUnusable.inUse(folder);
            }
            return new DeviceStore(folder.resolve("devices.json"), lock);
        } catch (IOException failure) {
            throw StateUnusable.noFolder(folder);
        }
    }

    /** @throws StateUnusable if the file is there and cannot be read */
    public List<KnownDevice> load() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw StateUnusable.damaged(file);
            }
            return JSON.readValue(file.toFile(), StateFile.class).devices();
        } catch (IOException damaged) {
            throw StateUnusable.damaged(file);
        }
    }

    /** Replaces the file. Blocks until the disk has it. */
    public void save(Collection<KnownDevice> devices) throws IOException {
        var content = content(List.copyOf(devices));
        var folder = file.toAbsolutePath().getParent();
        var draft = Files.createTempFile(folder, "devices", ".tmp", OwnerOnly.file(folder));
        try {
            OwnerOnly.write(draft, content);
            OwnerOnly.replace(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            LOG.debug("The lock of the state folder was not released: {}", failure.getMessage());
        }
    }

    private static byte[] content(List<KnownDevice> devices) throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new StateFile(1, devices));
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException usedByThisProcess) {
            return false;
        }
    }
}
