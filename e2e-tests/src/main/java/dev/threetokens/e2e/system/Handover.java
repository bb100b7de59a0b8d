package dev.threetokens.e2e.system;

import dev.threetokens.model.setup.DeviceSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Plays the proxies of earlier days: hands each seeded device its token, then forgets the tokens. */
final class Handover {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI devices;

    Handover(URI devices) {
        this.devices = devices;
    }

    /** Does nothing if the seed left nothing to hand over. */
    void from(Path file) {
        if (Files.exists(file)) {
            for (var setup : Json.readFile(file, DeviceSetup[].class)) {
                hand(setup);
            }
            delete(file);
        }
    }

    private void hand(DeviceSetup setup) {
        var request = HttpRequest.newBuilder(devices.resolve("/setup"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(setup)))
                .build();
        try {
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw SystemException.notHandedOver(setup.name(), status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SystemException.interrupted();
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
