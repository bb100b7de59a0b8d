package dev.threetokens.testing.tokens;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.model.device.DeviceToken;
import dev.threetokens.model.oauth.TokenResponse;
import dev.threetokens.testing.http.Http;
import dev.threetokens.testing.http.Json;
import dev.threetokens.testing.seed.Seed;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens of the seeded application Homeglow, by the routes that every client uses. Each call gets a new one; no back door is
 * used, so that they are right for whatever the cloud has been told before. Thread-safe.
 */
public final class Tokens {
    private static final URI REDIRECT = URI.create("http://127.0.0.1:49152/callback");
    private static final String EVERYTHING = "read,write";
    private static final int OK = 200;

    private final Http http = new Http();
    private final URI cloud;
    private final Seed seed;
    private final String clientSecret;

    /** @param clientSecret of Homeglow */
    public Tokens(URI cloud, Seed seed, String clientSecret) {
        this.cloud = cloud;
        this.seed = seed;
        this.clientSecret = clientSecret;
    }

    /**
     * The user signs in and allows what Homeglow asks for, unless that was done before: Authorization Code with PKCE.
     *
     * @param name of a seeded user
     * @return access token and refresh token
     */
    public TokenResponse user(String name) {
        var pkce = Pkce.random();
        var state = Pkce.randomText();
        var answer = query(new SignIn(seed.user(name), REDIRECT).answerTo(link(pkce, state)));
        if (!state.equals(answer.get("state"))) {
            throw new IllegalStateException("the redirect does not belong to this sign-in");
        }
        var exchange = Map.of(
                "grant_type", "authorization_code",
                "code", Optional.ofNullable(answer.get("code")).orElse(""),
                "redirect_uri", REDIRECT.toString(),
                "client_id", client(),
                "code_verifier", pkce.verifier());
        return read(http.post(at("/token"), Optional.empty(), exchange), TokenResponse.class);
    }

    /** Homeglow's own: Client Credentials. It reaches what belongs to users who granted Homeglow something. */
    public TokenResponse application() {
        var pair = (client() + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
        return read(
                http.post(
                        at("/token"),
                        Optional.of("Basic " + Base64.getEncoder().encodeToString(pair)),
                        Map.of("grant_type", "client_credentials", "scope", EVERYTHING)),
                TokenResponse.class);
    }

    /**
     * Made by the device's owner in Homeglow; the token that the device had before ends. Homeglow may do that for lights and
     * thermostats.
     *
     * @param name of a seeded device
     */
    public DeviceToken device(String name) {
        var device = seed.device(name);
        var owner = user(device.owner()).accessToken();
        var answer = http.send(
                "PUT",
                at("/v1.1/devices/" + device.id() + "/tokens"),
                Optional.of("Bearer " + owner),
                Optional.empty());
        return Json.read(read(answer, JsonNode.class).path("data").toString(), DeviceToken.class);
    }

    private URI link(Pkce pkce, String state) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", client());
        parameters.put("redirect_uri", REDIRECT.toString());
        parameters.put("scope", EVERYTHING);
        parameters.put("state", state);
        parameters.put("code_challenge", pkce.challenge());
        parameters.put("code_challenge_method", "S256");
        return at("/authorize?" + Http.encode(parameters));
    }

    private String client() {
        return seed.homeglow().id().value();
    }

    private URI at(String path) {
        return URI.create(cloud + path);
    }

    private static Map<String, String> query(URI address) {
        var parameters = new LinkedHashMap<String, String>();
        Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.put(decode(pair[0]), decode(pair[pair.length - 1])));
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static <T> T read(HttpResponse<String> answer, Class<T> type) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("the cloud gave no token: " + answer.statusCode() + " " + answer.body());
        }
        return Json.read(answer.body(), type);
    }
}
