package dev.threetokens.sim.cli;

import dev.threetokens.sim.setup.SetupSettings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How devices get their tokens. */
final class SetupOptions {
    @Option(
            names = "--setup-port",
            paramLabel = "PORT",
            defaultValue = "8082",
            converter = Port.class,
            description = "Port of the set-up endpoint, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--setup-host",
            paramLabel = "ADDRESS",
            defaultValue = SetupSettings.LOOPBACK,
            description =
                    "Address that it listens on (default: ${DEFAULT-VALUE}). Whatever it is, callers must name the"
                            + " loopback address: 0.0.0.0 is for a container whose port is published there.")
    private String host = SetupSettings.LOOPBACK;

    @Option(
            names = "--handover",
            paramLabel = "FILE",
            description =
                    "JSON array of set-up bodies. If it is there at the start, each device gets its token, and the"
                            + " file is deleted.")
    private Optional<Path> handover = Optional.empty();

    SetupSettings settings() {
        return new SetupSettings(host, port, handover);
    }

    /** A converter of picocli, which wants a class for each. */
    private static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return Texts.port(text);
        }
    }
}
