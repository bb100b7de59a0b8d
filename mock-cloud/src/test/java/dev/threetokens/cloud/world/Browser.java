package dev.threetokens.cloud.world;

import static io.restassured.RestAssured.given;

import dev.threetokens.model.id.UserId;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A browser without scripts: keeps cookies, fills in forms, shows redirects instead of following them. */
public final class Browser {
    private static final int MAX_REDIRECTS = 5;

    private final Map<String, String> cookies = new HashMap<>();

    public Map<String, String> cookies() {
        return cookies;
    }

    /** @param path as it stands in an address, escaped */
    public Page get(String path) {
        return sent(new Page(request().get(path)));
    }

    public Page post(String path, Map<String, String> fields) {
        return postEncoded(path, encoded(fields));
    }

    /** @param form as it travels, where a name may stand more than once */
    public Page postEncoded(String path, String form) {
        return sent(new Page(request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(form)
                .post(path)));
    }

    /** Gets, and follows redirects as long as they stay in the cloud. */
    public Page open(String path) {
        return follow(get(path));
    }

    public Page follow(Page page) {
        var current = page;
        for (int i = 0;
                i < MAX_REDIRECTS
                        && current.location().filter(to -> to.startsWith("/")).isPresent();
                i++) {
            current = get(current.location().get());
        }
        return current;
    }

    /** Sends a form with its hidden fields, and with what is typed and pressed. */
    public Page submit(Element form, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.putAll(typed);
        return form.attr("method").equals("post")
                ? post(form.attr("action"), fields)
                : get(form.attr("action") + (fields.isEmpty() ? "" : "?" + encoded(fields)));
    }

    public Page submit(Element form) {
        return submit(form, Map.of());
    }

    /** Signs a user of {@link TestWorld} in. */
    public Page signIn(UserId user) {
        return signIn(user, "/my");
    }

    public Page signIn(UserId user, String next) {
        return signIn(get("/signin?next=" + encoded(next)), user);
    }

    /** Signs in on a sign-in page. */
    public Page signIn(Page signInPage, UserId user) {
        return submit(
                signInPage.form("form[action=/signin]"),
                Map.of("username", "u" + user, "password", "a-password-of-" + user));
    }

    private RequestSpecification request() {
        return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
    }

    private Page sent(Page page) {
        page.response().cookies().forEach((name, value) -> {
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        });
        return page;
    }

    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
