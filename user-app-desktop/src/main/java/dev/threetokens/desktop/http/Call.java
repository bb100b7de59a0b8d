package dev.threetokens.desktop.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One request, without its token.
 *
 * @param path absolute path with query
 * @param body an object to be written as JSON
 */
public record Call(String method, String path, Optional<Object> body) {
    public static Call get(String path) {
        return new Call("GET", path, Optional.empty());
    }

    public static Call post(String path, Object body) {
        return new Call("POST", path, Optional.of(body));
    }

    public static Call put(String path) {
        return new Call("PUT", path, Optional.empty());
    }

    public static Call delete(String path) {
        return new Call("DELETE", path, Optional.empty());
    }

    /** The same with one more query parameter. */
    public Call with(String name, Object value) {
        var separator = path.contains("?") ? '&' : '?';
        var encoded = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
        return new Call(method, path + separator + name + '=' + encoded, body);
    }

    /** Whether it may be repeated without harm and without being asked. */
    boolean isRead() {
        return method.equals("GET");
    }
}
