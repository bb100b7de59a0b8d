package dev.threetokens.server;

import dev.threetokens.server.config.Preconditions;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the server, or says in one sentence why it cannot start. */
@QuarkusMain
public final class ServerApp {
    /** The exit status after wrong settings: {@code EX_CONFIG} of sysexits. */
    static final int WRONG_SETTINGS = 78;

    ServerApp() {}

    public static void main(String... args) {
        Optional<String> problem = Preconditions.firstProblem(ConfigProvider.getConfig());
        if (problem.isPresent()) {
            new PrintWriter(System.err, true, StandardCharsets.UTF_8).println("server-app: " + problem.get());
            System.exit(WRONG_SETTINGS);
        }
        Quarkus.run(args);
    }
}
