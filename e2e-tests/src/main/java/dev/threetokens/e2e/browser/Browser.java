package dev.threetokens.e2e.browser;

import java.net.URI;
import java.util.List;

/** What a person does with a web browser. Selectors are CSS. */
public interface Browser extends AutoCloseable {
    /** Opens an address and follows where it leads. */
    void open(URI address);

    /** Where the browser is now; its query holds what a redirect brought. */
    URI address();

    /** The page's main heading or title. */
    String title();

    /** Whether the page has such an element. */
    boolean shows(String css);

    /** The texts of all elements that fit, in the order of the page. */
    List<String> texts(String css);

    /** Types into a field. */
    void fill(String css, String value);

    /** Presses a button that sends a form, or follows a link, and waits for the page behind it. */
    void press(String css);

    @Override
    void close();
}
