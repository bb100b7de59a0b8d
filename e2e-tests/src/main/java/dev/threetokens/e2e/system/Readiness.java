package dev.threetokens.e2e.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Waits until a part says that it is ready. */
public final class Readiness {
    /** Something that runs, wherever it does. */
    public interface Running {
        boolean isRunning();

        /** Meaningful once it has ended. */
        int status();
    }

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Part part;
    private final HttpRequest question;
    private final Path log;

    /** @param address of the part; {@code log} is named if it does not become ready */
    public Readiness(Part part, URI address, Path log) {
        this.part = part;
        this.question = HttpRequest.newBuilder(address.resolve(part.health()))
                .timeout(Duration.ofSeconds(2))
                .build();
        this.log = log;
    }

    /** @throws SystemException if the part ends, or is not ready after a minute */
    public void await(Running program) {
        var end = Instant.now().plus(LONGEST);
        while (!isReady()) {
            if (!program.isRunning()) {
                throw SystemException.ended(part, program.status(), log);
            }
            if (Instant.now().isAfter(end)) {
                throw SystemException.notReady(part, LONGEST.toSeconds(), log);
            }
            pause();
        }
    }

    private boolean isReady() {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static SystemException interrupted() {
        Thread.currentThread().interrupt();
        return SystemException.interrupted();
    }
}
