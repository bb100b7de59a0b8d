package dev.threetokens.cloud.world;

import static io.restassured.RestAssured.given;

import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** An application of {@link OAuthWorld} as seen from its own side: an installed app with PKCE, and a server with a secret. */
public record OAuthClient(ClientId id, String secret, String redirectUri, String verifier) {
    public static OAuthClient of(ClientId id, String secret, String redirectUri) {
        return new OAuthClient(id, secret, redirectUri, Secrets.random256());
    }

    public String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.sha256(verifier));
    }

    /** The parameters of a good authorization request. */
    public Map<String, String> authorizationRequest() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", id.value());
        parameters.put("redirect_uri", redirectUri);
        parameters.put("state", "a state");
        parameters.put("code_challenge", challenge());
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    /** @param changes what is other than in a good request; a parameter changed to an empty text is left out */
    public String authorizePath(Map<String, String> changes) {
        var parameters = new LinkedHashMap<>(authorizationRequest());
        parameters.putAll(changes);
        parameters.values().removeIf(String::isEmpty);
        return "/authorize?" + Browser.encoded(parameters);
    }

    public String authorizePath() {
        return authorizePath(Map.of());
    }

    /** Signs the user in to this application in a new browser, and allows what it asks for. */
    public String codeFor(UserId user) {
        var browser = new Browser();
        browser.signIn(user);
        return codeIn(browser);
    }

    /** The same in a browser that is signed in. */
    public String codeIn(Browser browser) {
        var page = browser.get(authorizePath());
        if (page.location().isEmpty()) {
            page = browser.submit(page.form("form[action=/authorize/consent]"), Map.of("decision", "allow"));
        }
        return page.answer().get("code");
    }

    public Map<String, String> exchangeOf(String code) {
        var form = new HashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirectUri);
        form.put("client_id", id.value());
        form.put("code_verifier", verifier);
        return form;
    }

    public Response exchange(String code) {
        return token(exchangeOf(code));
    }

    /** The answer of a complete sign-in. */
    public Tokens signIn(UserId user) {
        return Tokens.of(exchange(codeFor(user)));
    }

    public Response refresh(String refreshToken) {
        return token(refreshOf(refreshToken));
    }

    public Map<String, String> refreshOf(String refreshToken) {
        return Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", id.value());
    }

    /** Posts a form to the token endpoint without client authentication. */
    public static Response token(Map<String, String> form) {
        return given().formParams(form).post("/token");
    }

    /** Posts a form to an endpoint with the secret in the header. */
    public Response withSecret(String path, Map<String, String> form) {
        return given().auth()
                .preemptive()
                .basic(id.value(), secret)
                .formParams(form)
                .post(path);
    }

    /** The answer of the device authorization endpoint to this application. */
    public Response deviceCodes() {
        return given().formParam("client_id", id.value()).post("/device/code");
    }

    /** Asks for the tokens of a device code, in the words of RFC 8628. */
    public Response poll(String deviceCode) {
        return token(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:device_code",
                "device_code",
                deviceCode,
                "client_id",
                id.value()));
    }

    /** What the cloud says of a user token: 200 as long as it is alive. */
    public static Response tokenInfo(String accessToken) {
        return given().header("Authorization", "Bearer " + accessToken).get("/v1.1/accounts/tokenInfo");
    }

    /** A pair of tokens. */
    public record Tokens(String access, String refresh) {
        public static Tokens of(Response answer) {
            answer.then().statusCode(200);
            return new Tokens(
                    answer.jsonPath().getString("access_token"),
                    answer.jsonPath().getString("refresh_token"));
        }
    }
}
