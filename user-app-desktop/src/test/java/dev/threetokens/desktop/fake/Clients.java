package dev.threetokens.desktop.fake;

import dev.threetokens.desktop.http.Exchange;
import dev.threetokens.desktop.settings.Settings;
import dev.threetokens.model.id.ClientId;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** HTTP as the app uses it, but with less patience. */
public final class Clients {
    public static final String HOMEGLOW = "c48fc9fc186e6c5f71ec5d314744cc8a";

    private Clients() {}

    public static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
    }

    public static Exchange exchange() {
        return new Exchange(http(), "the cloud", Duration.ofSeconds(1));
    }

    public static Settings settings(String address) {
        var everything = URI.create(address);
        return new Settings(everything, new ClientId(HOMEGLOW), everything, everything, false);
    }
}
