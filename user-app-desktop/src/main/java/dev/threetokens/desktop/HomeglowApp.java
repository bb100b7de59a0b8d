package dev.threetokens.desktop;

import dev.threetokens.desktop.settings.Options;
import dev.threetokens.desktop.shell.Homeglow;
import dev.threetokens.desktop.signin.HostServicesBrowser;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The app as JavaFX starts and stops it. */
public final class HomeglowApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(HomeglowApp.class);

    private @Nullable Homeglow window;

    @Override
    public void start(Stage stage) {
        var arguments = getParameters().getRaw().toArray(String[]::new);
        var settings = CommandLine.populateCommand(new Options(), arguments).settings();
        var opened = new Homeglow(settings, new HostServicesBrowser(getHostServices()));
        window = opened;
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> {
            LOG.error("fault in the user interface", fault);
            opened.tellFault();
        });
        opened.show(stage);
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
