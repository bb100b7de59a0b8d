package dev.threetokens.e2e.oauth;

import dev.threetokens.e2e.api.Http;
import dev.threetokens.model.id.ClientId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One request of a user app for a code, and the check of what comes back (RFC 6749, RFC 7636, RFC 9207). */
public record AuthorizationRequest(URI issuer, ClientId client, URI redirect, String scope, String state, Pkce pkce) {
    private static final String EVERYTHING = "read,write";

    public static AuthorizationRequest of(URI issuer, ClientId client, URI redirect) {
        return new AuthorizationRequest(issuer, client, redirect, EVERYTHING, Pkce.randomText(), Pkce.random());
    }

    /** The same request for less: {@code read} or {@code write}. */
    public AuthorizationRequest narrowedTo(String narrower) {
        return new AuthorizationRequest(issuer, client, redirect, narrower, state, pkce);
    }

    /** What the user's browser opens. */
    public URI link() {
        return URI.create(issuer + "/authorize?" + Http.encode(parameters()));
    }

    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", client.value());
        parameters.put("redirect_uri", redirect.toString());
        parameters.put("scope", scope);
        parameters.put("state", state);
        parameters.put("code_challenge", pkce.challenge());
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    public boolean isAnswer(URI address) {
        return address.toString().startsWith(redirect + "?");
    }

    /** @throws IllegalStateException if the answer is not to this request, not of this issuer, or an error */
    public String codeOf(URI answer) {
        var query = query(answer);
        if (!state.equals(query.get("state")) || !issuer.toString().equals(query.get("iss"))) {
            throw new IllegalStateException("the redirect does not belong to this request: state or iss differ");
        }
        if (!query.containsKey("code")) {
            throw new IllegalStateException("the cloud refused: " + query.get("error"));
        }
        return query.get("code");
    }

    public static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[pair.length - 1])));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Hides state and verifier: this object may reach a log. */
    @Override
    public String toString() {
        return "AuthorizationRequest[client=" + client + "]";
    }
}
