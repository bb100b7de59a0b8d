package dev.threetokens.desktop.signin;

import java.net.URI;
import javafx.application.HostServices;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system browser by way of JavaFX. {@code java.awt.Desktop} would freeze the window. */
public final class HostServicesBrowser implements BrowserOpener {
    private static final Logger LOG = LoggerFactory.getLogger(HostServicesBrowser.class);

    private final HostServices services;

    public HostServicesBrowser(HostServices services) {
        this.services = services;
    }

    @Override
    public void open(URI page) {
        Platform.runLater(() -> show(page));
    }

    /** A machine without a desktop answers with errors as well as exceptions, such as AbstractMethodError. */
    private void show(URI page) {
        try {
            services.showDocument(page.toString());
        } catch (Throwable noBrowser) {
            LOG.warn("no browser came up: {}", noBrowser.toString());
        }
    }
}
