package dev.threetokens.testing.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.testing.http.Http;
import dev.threetokens.testing.http.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a test does to the cloud while it runs. Thread-safe. */
public final class Control {
    private final Http http = new Http();
    private final URI base;
    private final String secret;

    /** @param secret that the cloud was started with */
    public Control(URI cloud, String secret) {
        this.base = URI.create(cloud + "/control/");
        this.secret = secret;
    }

    /** Back to the seed: data, tokens, clock, failures and journal. Open connections end. */
    public void reset() {
        call("POST", "reset", Optional.empty());
    }

    /**
     * Lets time pass.
     *
     * @return what the clock of the cloud shows then
     */
    public Instant letPass(Duration time) {
        return now(call("POST", "clock", Optional.of(Map.of("advance", time.toString()))));
    }

    /** What the clock of the cloud shows. */
    public Instant now() {
        return now(call("GET", "clock", Optional.empty()));
    }

    /** Lets the next calls fail. */
    public void fail(Failure failure) {
        call("POST", "failures", Optional.of(failure.body()));
    }

    /** Nothing fails any more. */
    public void failNoMore() {
        call("DELETE", "failures", Optional.empty());
    }

    /** How many planned failures are not used up. */
    public int failuresLeft() {
        return call("GET", "failures", Optional.empty()).path("data").size();
    }

    /** The last 1,000 calls, oldest first. */
    public List<Call> journal() {
        var entries = call("GET", "journal", Optional.empty()).path("data").path("requests");
        return StreamSupport.stream(entries.spliterator(), false).map(Call::of).toList();
    }

    public void clearJournal() {
        call("DELETE", "journal", Optional.empty());
    }

    private static Instant now(JsonNode answer) {
        return Instant.parse(answer.path("data").path("now").asText());
    }

    private JsonNode call(String method, String path, Optional<Object> body) {
        var answer = http.send(method, base.resolve(path), Optional.of("Bearer " + secret), body);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    method + " /control/" + path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return Json.tree(answer.body().isEmpty() ? "{}" : answer.body());
    }
}
