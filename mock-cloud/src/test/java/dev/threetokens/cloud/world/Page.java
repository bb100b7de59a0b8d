package dev.threetokens.cloud.world;

import io.restassured.response.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a {@link Browser} got. */
public record Page(Response response) {
    public int status() {
        return response.statusCode();
    }

    public Document html() {
        return Jsoup.parse(response.asString());
    }

    public Element form(String css) {
        return Optional.ofNullable(html().selectFirst(css))
                .orElseThrow(() -> new AssertionError("no " + css + " in " + response.asString()));
    }

    public Optional<String> location() {
        return Optional.ofNullable(response.header("Location"));
    }

    /** The parameters of the address that it redirects to. */
    public Map<String, String> answer() {
        return parameters(URI.create(location().orElseThrow()).getRawQuery());
    }

    /** The parameters behind its {@code #}, as of an Implicit answer. */
    public Map<String, String> fragment() {
        return parameters(URI.create(location().orElseThrow()).getRawFragment());
    }

    private static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> decoded(parts[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
