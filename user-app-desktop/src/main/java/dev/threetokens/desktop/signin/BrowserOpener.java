package dev.threetokens.desktop.signin;

import java.net.URI;

/** Opens a page in the system browser. Called in the background. */
@FunctionalInterface
public interface BrowserOpener {
    /** Never throws: a browser that does not come up is no fault, the link is shown to be copied. */
    void open(URI page);
}
