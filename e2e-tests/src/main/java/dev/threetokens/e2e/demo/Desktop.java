package dev.threetokens.e2e.demo;

import dev.threetokens.e2e.system.ExampleSystem;
import dev.threetokens.e2e.system.Program;
import dev.threetokens.e2e.system.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** The desktop app, as a process of its own. */
final class Desktop implements AutoCloseable {
    private final Program program;

    private Desktop(Program program) {
        this.program = program;
    }

    /** @param ended told the status when the window is closed, or could not be opened */
    static Desktop open(Repository repository, ExampleSystem system, Path log, IntConsumer ended) {
        var jar = repository.desktopJar();
        if (!Files.exists(jar)) {
            throw Refusal.missing(repository.root().relativize(jar));
        }
        var environment = Map.of(
                "HOMEGLOW_CLOUD", system.cloud().toString(),
                "HOMEGLOW_SERVER", system.server().toString(),
                "HOMEGLOW_SETUP", system.devices().toString());
        var program = Program.start(jar, List.of(), environment, log);
        program.whenEnded(() -> ended.accept(program.status()));
        return new Desktop(program);
    }

    @Override
    public void close() {
        program.stop();
    }
}
