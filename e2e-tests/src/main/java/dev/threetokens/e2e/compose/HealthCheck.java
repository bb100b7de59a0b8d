package dev.threetokens.e2e.compose;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the program in its own container whether it is ready, as an image without a shell or curl can. */
public final class HealthCheck {
    private static final String ADDRESS = "HEALTH";
    private static final int MILLIS = 2_000;

    private HealthCheck() {}

    /** Ends with status 0 if the address in the environment variable {@code HEALTH} answers 200, otherwise with 1. */
    public static void main(String[] arguments) {
        System.exit(isReady(URI.create(System.getenv(ADDRESS))) ? 0 : 1);
    }

    static boolean isReady(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notReady) {
            return false;
        }
    }
}
