package dev.threetokens.desktop.shell;

import dev.threetokens.desktop.cloud.CloudApi;
import dev.threetokens.desktop.http.BearerHttp;
import dev.threetokens.desktop.http.JsonHttp;
import dev.threetokens.desktop.http.TokenSource;
import dev.threetokens.desktop.settings.Settings;
import java.net.http.HttpClient;
import java.time.Duration;

/** Who the app talks to, and with which token. */
record Connections(
        Settings settings, HttpClient client, TokenSource tokens, CloudApi cloud, BearerHttp server, JsonHttp setup) {
    private static final Duration CONNECT = Duration.ofSeconds(3);

    static HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    static Connections of(Settings settings, HttpClient client, TokenSource tokens) {
        var cloud = new JsonHttp(client, settings.cloud(), "the cloud");
        var server = new JsonHttp(client, settings.server(), "Homeglow's server");
        return new Connections(
                settings,
                client,
                tokens,
                new CloudApi(BearerHttp.toIssuer(cloud, tokens)),
                BearerHttp.toOther(server, tokens),
                new JsonHttp(client, settings.setup(), "the device"));
    }
}
