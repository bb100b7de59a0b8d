package dev.threetokens.desktop.settings;

import dev.threetokens.model.id.ClientId;
import java.net.URI;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line and the environment variables behind it. */
@Command(
        name = "user-app-desktop",
        mixinStandardHelpOptions = true,
        version = "Homeglow 0.1.0",
        description = "Homeglow, the desktop user app: signs you in by your browser and holds one user token.")
public final class Options {
    /** The colours the window starts in. */
    public enum Theme {
        LIGHT,
        DARK
    }

    @Option(
            names = "--cloud",
            paramLabel = "URL",
            defaultValue = "${env:HOMEGLOW_CLOUD:-http://127.0.0.1:8080}",
            description = "The cloud, exactly as its issuer (HOMEGLOW_CLOUD; default: ${DEFAULT-VALUE}).")
    private URI cloud = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--client-id",
            paramLabel = "ID",
            defaultValue = "${env:HOMEGLOW_CLIENT_ID:-c48fc9fc186e6c5f71ec5d314744cc8a}",
            description = "The application this app is (HOMEGLOW_CLIENT_ID; default: ${DEFAULT-VALUE}).")
    private String clientId = "";

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "${env:HOMEGLOW_SERVER:-http://127.0.0.1:8081}",
            description = "The companion server (HOMEGLOW_SERVER; default: ${DEFAULT-VALUE}).")
    private URI server = URI.create("http://127.0.0.1:8081");

    @Option(
            names = "--setup",
            paramLabel = "URL",
            defaultValue = "${env:HOMEGLOW_SETUP:-http://127.0.0.1:8082}",
            description = "The set-up endpoint of new devices (HOMEGLOW_SETUP; default: ${DEFAULT-VALUE}).")
    private URI setup = URI.create("http://127.0.0.1:8082");

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            defaultValue = "${env:HOMEGLOW_THEME:-light}",
            description = "The colours at the start (HOMEGLOW_THEME; default: ${DEFAULT-VALUE}).")
    private String theme = "light";

    @Spec
    private CommandSpec spec;

    /** @throws ParameterException with one sentence, if a value cannot be used */
    public Settings settings() {
        try {
            var dark = Theme.valueOf(theme.toUpperCase(Locale.ROOT)) == Theme.DARK;
            return new Settings(cloud, new ClientId(clientId), server, setup, dark);
        } catch (IllegalArgumentException bad) {
            throw new ParameterException(spec.commandLine(), "Cannot start with these settings: " + bad.getMessage());
        }
    }
}
