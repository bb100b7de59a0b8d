package dev.threetokens.e2e.browser;

import dev.threetokens.e2e.api.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without a window and without scripts: forms, links, cookies and redirects, which is all the pages need. */
public final class PlainBrowser implements Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Predicate<URI> stop;
    private URI address = URI.create("about:blank");
    private Document page = Document.createShell("about:blank");
    private int status;

    private PlainBrowser(Predicate<URI> stop) {
        this.stop = stop;
    }

    /** Follows every redirect. */
    public static PlainBrowser following() {
        return new PlainBrowser(address -> false);
    }

    /** Goes as far as a redirect to such an address, which is then where the browser is, unopened. */
    public static PlainBrowser stoppingBefore(Predicate<URI> address) {
        return new PlainBrowser(address);
    }

    /** The HTTP status of the page. */
    public int status() {
        return status;
    }

    @Override
    public void open(URI where) {
        go(HttpRequest.newBuilder(where).build());
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public String title() {
        var heading = page.selectFirst("h1");
        return heading == null ? page.title() : heading.text();
    }

    @Override
    public boolean shows(String css) {
        return page.selectFirst(css) != null;
    }

    @Override
    public List<String> texts(String css) {
        return page.select(css).eachText();
    }

    @Override
    public void fill(String css, String value) {
        element(css).val(value);
    }

    /** Ticks a checkbox, or unticks it. */
    public void tick(String css, boolean on) {
        element(css).attr("checked", on);
    }

    @Override
    public void press(String css) {
        var pressed = element(css);
        if (pressed.hasAttr("href")) {
            open(URI.create(pressed.absUrl("href")));
        } else {
            submit(form(pressed), pressed);
        }
    }

    @Override
    public void close() {
        page = Document.createShell("about:blank");
    }

    private Element element(String css) {
        var found = page.selectFirst(css);
        if (found == null) {
            throw new IllegalStateException("\"" + title() + "\" at " + address.getPath() + " has no " + css);
        }
        return found;
    }

    private static FormElement form(Element pressed) {
        if (pressed.closest("form") instanceof FormElement form) {
            return form;
        }
        throw new IllegalStateException("a button outside of a form: " + pressed);
    }

    private void submit(FormElement form, Element button) {
        var fields = form.formData().stream()
                .map(field -> Map.entry(field.key(), field.value()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (button.hasAttr("name")) {
            fields.add(Map.entry(button.attr("name"), button.val()));
        }
        var target = button.hasAttr("formaction") ? button.absUrl("formaction") : form.absUrl("action");
        var action = URI.create(target.isEmpty() ? address.toString() : target);
        if (form.attr("method").equalsIgnoreCase("post")) {
            go(HttpRequest.newBuilder(action)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(Http.encode(fields)))
                    .build());
        } else {
            open(fields.isEmpty() ? action : URI.create(action + "?" + Http.encode(fields)));
        }
    }

    private void go(HttpRequest first) {
        var request = first;
        for (int hops = 0; hops < MOST_REDIRECTS; hops++) {
            var response = send(request);
            address = request.uri();
            var next = response.headers().firstValue("Location").filter(to -> response.statusCode() / 100 == 3);
            if (next.isEmpty()) {
                show(response);
                return;
            }
            var target = address.resolve(next.get());
            if (stop.test(target)) {
                address = target;
                page = Document.createShell(target.toString());
                return;
            }
            request = HttpRequest.newBuilder(target).build();
        }
        throw new IllegalStateException(
                "more than " + MOST_REDIRECTS + " redirects from " + first.uri().getPath());
    }

    private void show(HttpResponse<String> response) {
        status = response.statusCode();
        page = Jsoup.parse(response.body(), address.toString());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(
                    HttpRequest.newBuilder(request, (name, value) -> true)
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().getPath() + " had no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a page was opened", e);
        }
    }
}
