package dev.threetokens.testing.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Calls that are to fail, the next one unless another number is said. Immutable.
 *
 * @param way the member of the JSON body that says how they fail
 * @param method none for any
 * @param path without a query; with {@code *} at its end every path that begins so
 * @param times 1 to 1,000
 */
public record Failure(Map.Entry<String, Object> way, Optional<String> method, String path, int times) {
    private static final String EVERY_PATH = "/*";

    /** Answered with this status, and not done. {@code status} is 400 to 599. */
    public static Failure withStatus(int status) {
        return any("status", status);
    }

    /** Done as usual, but this much later; 20 s at most. */
    public static Failure withDelay(Duration delay) {
        return any("delay", delay.toString());
    }

    /** The connection is closed without an answer, and nothing is done. */
    public static Failure withCutConnection() {
        return any("cut", true);
    }

    /** Only calls of this method and path. */
    public Failure of(String onlyMethod, String onlyPath) {
        return new Failure(way, Optional.of(onlyMethod), onlyPath, times);
    }

    /** Only calls of this path, whatever the method. */
    public Failure of(String onlyPath) {
        return new Failure(way, Optional.empty(), onlyPath, times);
    }

    public Failure times(int calls) {
        return new Failure(way, method, path, calls);
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("path", path);
        method.ifPresent(name -> body.put("method", name));
        body.put("times", times);
        body.put(way.getKey(), way.getValue());
        return body;
    }

    private static Failure any(String way, Object value) {
        return new Failure(Map.entry(way, value), Optional.empty(), EVERY_PATH, 1);
    }
}
