package dev.threetokens.testing;

import dev.threetokens.model.device.DeviceToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What the examples test: the program of a thermostat that sends readings and tries again when it is not understood. */
final class ThermostatProgram {
    private static final int TRIES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI cloud;
    private final DeviceToken token;

    ThermostatProgram(URI cloud, DeviceToken token) {
        this.cloud = cloud;
        this.token = token;
    }

    /** @return whether the reading is in the cloud */
    boolean send(double temperature) throws InterruptedException {
        for (int tried = 0; tried < TRIES; tried++) {
            int status = sendOnce(temperature);
            if (status < 500) {
                return status == 200;
            }
        }
        return false;
    }

    /** @return 599 if there was no answer */
    private int sendOnce(double temperature) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(cloud + "/v1.1/messages"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.accessToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"sdid\":\"" + token.did()
                        + "\",\"type\":\"message\",\"data\":{\"temperature\":" + temperature + "}}"))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            return 599;
        }
    }
}
