package dev.threetokens.e2e.containers;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * A clock that is ahead or behind, for one container: libfaketime answers the program's questions for the time of day.
 * How long something takes stays true, as with a real clock that is wrong.
 *
 * @param ahead by how much; negative if the clock is behind
 */
record WrongClock(Duration ahead) {
    /** Not libfaketimeMT: with that one a JVM can stand still for ever. */
    private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

    private static final String INSIDE = "/faketime.so";

    void of(PartContainer container) {
        if (!Files.exists(LIBRARY)) {
            throw new IllegalStateException(LIBRARY + " is missing: install libfaketime, which makes clocks wrong");
        }
        container.withEnv(Map.of(
                "LD_PRELOAD",
                INSIDE,
                "FAKETIME",
                "%+ds".formatted(ahead.toSeconds()),
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // By default it takes the waits of a JVM for waits until a time of day, and they end too late.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0"));
        container.withCreateContainerCmdModifier(command -> {
            var host = command.getHostConfig();
            var binds = Arrays.copyOf(host.getBinds(), host.getBinds().length + 1);
            binds[binds.length - 1] = new Bind(LIBRARY.toString(), new Volume(INSIDE), AccessMode.ro);
            host.withBinds(binds);
        });
    }
}
