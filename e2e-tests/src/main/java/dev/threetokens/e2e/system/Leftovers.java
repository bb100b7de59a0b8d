package dev.threetokens.e2e.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which programs a run started, so that the next one can end them if this one is killed before it could. */
public final class Leftovers {
    private final Path file;

    /** A process, told from another one that got the same id later by the time of its start. */
    private record Started(long pid, long at) {}

    private Leftovers(Path file) {
        this.file = file;
    }

    /** @param folder of the data that the programs use; nobody else may be using it now */
    public static Leftovers in(Path folder) {
        return new Leftovers(folder.resolve("programs.json"));
    }

    /**
     * Ends what still runs of the run before.
     *
     * @return how many programs that were
     */
    public int end() {
        if (!Files.exists(file)) {
            return 0;
        }
        var left = Arrays.stream(Json.readFile(file, Started[].class))
                .flatMap(one -> running(one).stream())
                .toList();
        left.forEach(ProcessHandle::destroyForcibly);
        left.forEach(process -> process.onExit().join());
        forget();
        return left.size();
    }

    void remember(Collection<Program> programs) {
        List<Started> all = programs.stream()
                .flatMap(program -> ProcessHandle.of(program.pid()).stream())
                .flatMap(process -> startOf(process).map(at -> new Started(process.pid(), at)).stream())
                .toList();
        PrivateFiles.write(file, Json.write(all));
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> running(Started before) {
        return ProcessHandle.of(before.pid())
                .filter(process ->
                        startOf(process).filter(at -> at == before.at()).isPresent());
    }

    private static Optional<Long> startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli);
    }
}
