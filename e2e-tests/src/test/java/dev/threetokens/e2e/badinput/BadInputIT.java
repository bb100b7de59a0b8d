package dev.threetokens.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.oauth.AuthorizationRequest;
import dev.threetokens.e2e.oauth.TokenEndpoint;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.e2e.support.Systems;
import dev.threetokens.e2e.system.ExampleSystem;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Repository;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.model.device.NewDevice;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.message.Message;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear error in the right shape, and nothing of the inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final String JSON = "application/json";
    private static final String LIGHT = "com.hearthlight.light";
    private static final URI REDIRECT = URI.create("http://127.0.0.1:49152/callback");

    private final DemoWorld world = DemoWorld.read(Repository.here());
    private ExampleSystem system;
    private Http http;
    private HeldToken alice;

    @BeforeAll
    void start() {
        system = Systems.of(Systems.fresh("bad-input"));
        system.start(Part.CLOUD);
        http = new Http(system.cloud());
        alice = new UserApp(system.cloud(), world.homeglow())
                .signIn("Homeglow", world.user("alice"))
                .token();
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "null", "", "{\"sdid\":", "{\"sdid\":{}}", "{\"data\":[1]}"})
    void malformedJsonIsABadRequest(String body) {
        isRefused(raw("POST", "/v1.1/messages", JSON, body), 400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWith413() {
        var large = Map.of("sdid", lamp(), "data", Map.of("note", "x".repeat(11_000)));
        isRefused(http.post("/v1.1/messages", alice, large), 413);
        isRefused(raw("POST", "/v1.1/messages", JSON, "{\"data\":\"" + "x".repeat(70_000) + "\"}"), 413);
    }

    @Test
    void aWrongContentTypeIsRefusedWith415() {
        isRefused(raw("POST", "/v1.1/messages", "text/plain", "{}"), 415);
        isRefused(raw("POST", "/v1.1/devices", "application/xml", "<device/>"), 415);
    }

    @Test
    void aMethodThatARouteDoesNotHaveIsRefusedWith405() {
        isRefused(
                http.send("PATCH", "/v1.1/devices/" + lamp(), Optional.of(Http.bearer(alice)), Optional.empty()), 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1.1/devices/0123456789abcdef0123456789abcdef",
                "/v1.1/devices/%27%20OR%201=1--",
                "/v1.1/devices/..%2f..%2fetc%2fpasswd",
                "/v1.1/messages/last?sdids=nothing",
                "/v1.1/nothing/here"
            })
    void anUnknownIdIsNotFound(String path) {
        isRefused(http.get(path, alice), 404);
    }

    @ParameterizedTest
    @CsvSource({"4, Minimum length 5", "37, Maximum length 36"})
    void aNameOfTheWrongLengthIsAValidationErrorThatSaysWhichField(int length, String sentence) {
        var answer = http.post(
                "/v1.1/devices", alice, NewDevice.of(world.user("alice").id(), world.type(LIGHT), "n".repeat(length)));
        isRefused(answer, 400);
        var error = answer.json().path("error");
        assertThat(error.path("code").asInt()).isEqualTo(4001);
        assertThat(error.path("errors").path(0).path("field").asText()).isEqualTo("name");
        assertThat(error.path("errors").path(0).path("messages").path(0).asText())
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, 32_503_680_000_000L, Long.MAX_VALUE})
    void aNegativeOrFarFutureTimestampIsAValidationError(long ts) {
        isRefused(http.post("/v1.1/messages", alice, new Message(device(), Map.of("power", 1), ts, null, null)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count=0", "count=101", "count=x", "offset=-1", "offset=x"})
    void aPageThatCannotBeIsAValidationError(String query) {
        isRefused(http.get("/v1.1/users/" + world.user("alice").id() + "/devices?" + query, alice), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type", "client_id", "refresh_token"})
    void aDuplicateOAuthParameterIsAnInvalidRequest(String twice) {
        var form = Http.encode(Map.of(
                "grant_type", "refresh_token", "client_id", world.homeglow().value(), "refresh_token", "nonsense"));
        var answer = http.raw(
                "POST", "/token", Optional.empty(), "application/x-www-form-urlencoded", form + "&" + twice + "=again");
        isOAuthError(answer, 400, "invalid_request");
    }

    @Test
    void anUnknownGrantTypeAndAWrongSecretAreOAuthErrors() {
        var password = Map.of("grant_type", "password", "username", "alice", "password", "alice-sees-the-light");
        isOAuthError(http.form("/token", Optional.empty(), password), 400, "unsupported_grant_type");
        var nonsense =
                Map.of("grant_type", "nonsense", "client_id", world.homeglow().value());
        isOAuthError(http.form("/token", Optional.empty(), nonsense), 400, "unsupported_grant_type");
        var refused = new TokenEndpoint(system.cloud()).clientCredentials(world.homeglow(), "wrong");
        isOAuthError(refused, 401, "invalid_client");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Basic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/callback",
                "http://127.0.0.1.evil.example/callback",
                "http://127.0.0.1:49152/callback/more",
                "http://127.0.0.1:49152/callback?more=1",
                "http://127.0.0.1:49152/other",
                "http://user@127.0.0.1:49152/callback",
                "http://localhost:49152/callback",
                "javascript:alert(1)"
            })
    void aRedirectUriThatIsNotRegisteredGetsAnErrorPageAndNeverARedirect(String redirect) {
        isErrorPage(authorize(Map.of("redirect_uri", redirect)));
    }

    @Test
    void anUnknownApplicationGetsAnErrorPage() {
        isErrorPage(authorize(Map.of("client_id", "0123456789abcdef0123456789abcdef")));
    }

    @Test
    void aDuplicateParameterOfTheAuthorizationEndpointIsNotObeyed() {
        var request = AuthorizationRequest.of(system.cloud(), world.homeglow(), REDIRECT);
        var query = Http.encode(request.parameters()) + "&redirect_uri=https://evil.example/";
        var answer = http.get("/authorize?" + query);
        assertThat(answer.header("Location")).doesNotContain("evil.example");
        isErrorPage(answer);
    }

    @Test
    void aMissingCodeChallengeIsToldToTheApplication() {
        var answer = authorize(Map.of("code_challenge", ""));
        assertThat(answer.status()).isIn(302, 303);
        assertThat(answer.header("Location")).startsWith(REDIRECT + "?").contains("error=invalid_request", "iss=");
    }

    private Answer authorize(Map<String, String> changed) {
        var parameters = AuthorizationRequest.of(system.cloud(), world.homeglow(), REDIRECT)
                .parameters();
        parameters.putAll(changed);
        return http.get("/authorize?" + Http.encode(parameters));
    }

    private Answer raw(String method, String path, String contentType, String body) {
        return http.raw(method, path, Optional.of(Http.bearer(alice)), contentType, body);
    }

    private static void isRefused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith(JSON);
        var error = answer.json().path("error");
        assertThat(error.path("code").isInt()).as("error.code").isTrue();
        assertThat(error.path("message").asText()).as("error.message").isNotBlank();
        showsNothingOfTheInside(answer);
    }

    private static void isOAuthError(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("error").asText()).isEqualTo(error);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        showsNothingOfTheInside(answer);
    }

    private static void isErrorPage(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        showsNothingOfTheInside(answer);
    }

    private static void showsNothingOfTheInside(Answer answer) {
        assertThat(answer.body())
                .doesNotContain("Exception", "at dev.threetokens", "java.", ".java", "jdbc:", "/etc/passwd")
                .doesNotContainPattern("(?i)\\b(select|insert|update) .* (from|into|set)\\b");
    }

    private DeviceId device() {
        return world.device("Living room").id();
    }

    private String lamp() {
        return device().value();
    }
}
