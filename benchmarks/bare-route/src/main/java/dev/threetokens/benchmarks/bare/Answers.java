package dev.threetokens.benchmarks.bare;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The fixed answers, read once from the files that the settings name. */
@Singleton
class Answers {
    private final byte[] token;
    private final byte[] introspection;

    Answers(
            @ConfigProperty(name = "bare-route.token-answer") Path token,
            @ConfigProperty(name = "bare-route.introspection-answer") Path introspection) {
        this.token = read(token);
        this.introspection = read(introspection);
    }

    byte[] token() {
        return token;
    }

    byte[] introspection() {
        return introspection;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
