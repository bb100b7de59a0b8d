package dev.threetokens.cloud.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.FormElement;

/** A form as a user fills it in: what the page put into it, what is typed and checked, and the button that is pressed. */
public final class FilledForm {
    private final String action;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    private FilledForm(FormElement form) {
        this.action = form.attr("action");
        form.formData().forEach(field -> fields.add(Map.entry(field.key(), field.value())));
    }

    /** The form that posts, other than the one that signs out. */
    public static FilledForm on(Page page) {
        return new FilledForm((FormElement) page.form("main form[method=post]"));
    }

    public FilledForm type(String name, String text) {
        fields.removeIf(field -> field.getKey().equals(name));
        fields.add(Map.entry(name, text));
        return this;
    }

    public FilledForm check(String name, String... values) {
        for (var value : values) {
            fields.add(Map.entry(name, value));
        }
        return this;
    }

    public FilledForm uncheck(String name, String... values) {
        fields.removeAll(
                List.of(values).stream().map(value -> Map.entry(name, value)).toList());
        return this;
    }

    public String value(String name) {
        return String.join(" ", values(name));
    }

    public List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Sends the form with a button that is named {@code step}. */
    public Page press(Browser browser, String step) {
        return type("step", step).send(browser);
    }

    public Page send(Browser browser) {
        return browser.postEncoded(
                action,
                fields.stream()
                        .map(field -> Browser.encoded(field.getKey()) + "=" + Browser.encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }
}
