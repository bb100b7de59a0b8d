package dev.threetokens.e2e.races;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.api.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** One round: a reader reads and follows what a device sends, without a pause, while the reader's right ends. */
final class Race {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Round round;
    private final Http http;
    private final URI cloud;
    private final ExecutorService pool;
    private final AtomicBoolean acknowledged = new AtomicBoolean();

    Race(Round round, URI cloud, Http http, ExecutorService pool) {
        this.round = round;
        this.cloud = cloud;
        this.http = http;
        this.pool = pool;
    }

    /**
     * Runs it to its end.
     *
     * @return how many reads succeeded before
     * @throws AssertionError if one succeeded, or something was delivered, that began after the acknowledgement
     */
    int run() {
        try (var stream = Socket.live(cloud, "sdid=" + round.device(), round.reader())) {
            var reads = new Use(this::read);
            var sends = new Use(this::send);
            var reader = CompletableFuture.runAsync(reads::goOn, pool);
            var sender = CompletableFuture.runAsync(sends::goOn, pool);
            CompletableFuture.allOf(reads.first, sends.first).join();
            round.end().run();
            acknowledged.set(true);
            CompletableFuture.allOf(reader, sender).join();
            assertThat(reads.late().status()).as("a read afterwards").isEqualTo(round.refusal());
            assertThat(stream.closed(PATIENCE)).as("how the stream is closed").contains(1008);
            assertThat(delivered(stream)).as("what the stream brought").doesNotContain(mid(sends.late()));
            return reads.count;
        }
    }

    private Answer read() {
        return http.get("/v1.1/messages?count=1&sdid=" + round.device(), round.reader());
    }

    private Answer send() {
        return http.post("/v1.1/messages", round.sender(), Map.of("sdid", round.device(), "data", Map.of("value", 1)));
    }

    private static Set<String> delivered(Socket stream) {
        var mids = new HashSet<String>();
        Optional<JsonNode> frame;
        while ((frame = stream.next(Duration.ZERO, one -> true)).isPresent()) {
            mids.add(frame.get().path("mid").asText("no message"));
        }
        return mids;
    }

    /** Of a device that is deleted, its own token is dead too: then it sent nothing. */
    private static String mid(Answer sent) {
        return sent.data().path("mid").asText("nothing was sent");
    }

    /** The same call again and again, the last time after the acknowledgement. */
    private final class Use {
        private final Supplier<Answer> call;
        private final CompletableFuture<Answer> first = new CompletableFuture<>();
        private Optional<Answer> late = Optional.empty();
        private int count;

        Use(Supplier<Answer> call) {
            this.call = call;
        }

        void goOn() {
            while (late.isEmpty()) {
                boolean after = acknowledged.get();
                var answer = call.get();
                if (after) {
                    late = Optional.of(answer);
                } else if (answer.ok()) {
                    count++;
                }
                first.complete(answer);
            }
        }

        Answer late() {
            return late.orElseThrow();
        }
    }
}
