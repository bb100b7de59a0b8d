package dev.threetokens.testing.tokens;

import dev.threetokens.testing.http.Http;
import dev.threetokens.testing.seed.SeededUser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** A user who signs in and consents, in a browser without a window that nobody else uses. */
final class SignIn {
    private static final int MOST_STEPS = 10;

    private final Http browser = new Http();
    private final SeededUser user;
    private final URI redirect;

    SignIn(SeededUser user, URI redirect) {
        this.user = user;
        this.redirect = redirect;
    }

    /** @return the redirect to the application, with what the cloud answers */
    URI answerTo(URI link) {
        var here = link;
        var page = browser.get(here);
        for (int step = 0; step < MOST_STEPS; step++) {
            var next = page.headers().firstValue("Location").map(here::resolve);
            if (next.filter(this::isAnswer).isPresent()) {
                return next.get();
            }
            if (next.isPresent()) {
                here = next.get();
                page = browser.get(here);
            } else {
                page = fillIn(page, here);
            }
        }
        throw new IllegalStateException(user.name() + " did not get back to the application");
    }

    private boolean isAnswer(URI address) {
        return address.toString().startsWith(redirect + "?");
    }

    private HttpResponse<String> fillIn(HttpResponse<String> page, URI here) {
        var document = Jsoup.parse(page.body(), here.toString());
        var form = Optional.ofNullable(document.selectFirst("form:has(#sign-in), form:has(#allow)"))
                .map(FormElement.class::cast)
                .orElseThrow(() -> new IllegalStateException(
                        "\"" + document.title() + "\" (" + page.statusCode() + ") is no page of a sign-in"));
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        if (form.selectFirst("#sign-in") != null) {
            fields.putAll(Map.of("username", user.name(), "password", user.password()));
        }
        Optional.ofNullable(form.selectFirst("#allow")).ifPresent(allow -> fields.put(allow.attr("name"), allow.val()));
        return browser.post(here.resolve(form.attr("action")), Optional.empty(), fields);
    }
}
