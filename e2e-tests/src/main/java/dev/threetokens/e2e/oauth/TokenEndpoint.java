package dev.threetokens.e2e.oauth;

import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.system.Json;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.oauth.TokenResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Where codes, refresh tokens and client secrets are turned into access tokens. */
public final class TokenEndpoint {
    private static final String PATH = "/token";

    private final Http http;

    public TokenEndpoint(URI cloud) {
        this.http = new Http(cloud);
    }

    public Answer exchange(AuthorizationRequest request, String code) {
        return http.form(
                PATH,
                Optional.empty(),
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", request.redirect().toString(),
                        "client_id", request.client().value(),
                        "code_verifier", request.pkce().verifier()));
    }

    public Answer refresh(ClientId client, String refreshToken) {
        return http.form(
                PATH,
                Optional.empty(),
                Map.of("grant_type", "refresh_token", "client_id", client.value(), "refresh_token", refreshToken));
    }

    public Answer clientCredentials(ClientId client, String secret) {
        return clientCredentials(client, secret, "read,write");
    }

    /** @param scope {@code read}, {@code write} or both */
    public Answer clientCredentials(ClientId client, String secret, String scope) {
        return http.form(PATH, basic(client, secret), Map.of("grant_type", "client_credentials", "scope", scope));
    }

    /** RFC 7009. */
    public Answer revoke(ClientId client, String token) {
        return http.form("/revoke", Optional.empty(), Map.of("token", token, "client_id", client.value()));
    }

    /** RFC 7009, of an application that has a secret. */
    public Answer revoke(ClientId client, String secret, String token) {
        return http.form("/revoke", basic(client, secret), Map.of("token", token));
    }

    private static Optional<String> basic(ClientId client, String secret) {
        var pair = (client.value() + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** @throws IllegalStateException if no token was issued */
    public static TokenResponse tokens(Answer answer) {
        if (!answer.ok()) {
            throw new IllegalStateException("no token was issued: " + answer.status() + " "
                    + answer.json().path("error").asText());
        }
        return Json.read(answer.body(), TokenResponse.class);
    }
}
