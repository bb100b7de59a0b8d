package dev.threetokens.cloud.oauth.protocol;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClientAuthenticationTest {
    private static final Map<String, String> FOR_ITSELF = Map.of("grant_type", "client_credentials");

    @Inject
    OAuthWorld oauth;

    private OAuthClient client;

    @BeforeEach
    void anApplicationWithASecret() {
        client = oauth.client();
    }

    @Test
    void theRightSecretBuysAnApplicationTokenWithoutARefreshToken() {
        var answer = client.withSecret("/token", FOR_ITSELF);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getMap("")).containsOnlyKeys("access_token", "token_type", "expires_in", "scope");
        assertThat(answer.jsonPath().getLong("expires_in")).isEqualTo(3600);
        var info = OAuthClient.tokenInfo(answer.jsonPath().getString("access_token"));
        assertThat(info.jsonPath().getMap("data")).containsOnlyKeys("client_id", "expires_in");
    }

    @Test
    void theSecretMayStandInTheForm() {
        assertThat(given().formParams(FOR_ITSELF)
                        .formParam("client_id", client.id().value())
                        .formParam("client_secret", client.secret())
                        .post("/token")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"read, read", "'write,read', 'read,write'", "read write, 'read,write'", "'', 'read,write'"})
    void theScopeIsWhatWasAskedFor(String asked, String given) {
        var answer = client.withSecret("/token", Map.of("grant_type", "client_credentials", "scope", asked));

        assertThat(answer.jsonPath().getString("scope")).isEqualTo(given);
    }

    @Test
    void anUnknownScopeIsRefused() {
        assertError(
                client.withSecret("/token", Map.of("grant_type", "client_credentials", "scope", "admin")),
                400,
                "invalid_scope");
    }

    @Test
    void aWrongSecretAndAnUnknownClientGetTheSameAnswer() {
        var wrong = basic(client.id() + ":wrong");
        var unknown = basic("unknown:wrong");

        assertError(wrong, 401, "invalid_client");
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic ");
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
        assertThat(unknown.statusCode()).isEqualTo(401);
    }

    @Test
    void aSecretInTheAddressIsRefused() {
        var answer = given().queryParam("client_secret", client.secret())
                .queryParam("client_id", client.id().value())
                .formParams(FOR_ITSELF)
                .post("/token");

        assertError(answer, 400, "invalid_request");
    }

    @Test
    void twoWaysOfAuthenticationAtOnceAreRefused() {
        var answer = given().auth()
                .preemptive()
                .basic(client.id().value(), client.secret())
                .formParams(FOR_ITSELF)
                .formParam("client_secret", client.secret())
                .post("/token");

        assertError(answer, 400, "invalid_request");
    }

    @Test
    void theHeaderAndTheFormMustNameTheSameClient() {
        var answer = given().auth()
                .preemptive()
                .basic(client.id().value(), client.secret())
                .formParams(FOR_ITSELF)
                .formParam("client_id", oauth.client().id().value())
                .post("/token");

        assertError(answer, 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic ",
                "Basic !!!",
                "Basic eA==",
                "Basic /////zpz",
                "Basic OjpA",
                "Digest x",
                "Basic AAAA"
            })
    void aMalformedHeaderProvesNobody(String header) {
        var answer =
                given().header("Authorization", header).formParams(FOR_ITSELF).post("/token");

        assertError(answer, 401, "invalid_client");
    }

    /** RFC 6749 section 2.3.1: both are form-encoded before they are put together. A bare colon ends the client id only. */
    @ParameterizedTest
    @ValueSource(strings = {"se:cret", ":", "a b+c%d&e=f", "gehäim ✓"})
    void aSecretMayHoldAnyCharacter(String secret) {
        var odd = oauth.clientWithSecret(secret);

        assertThat(basic(odd.id() + ":" + Browser.encoded(secret)).statusCode()).isEqualTo(200);
        var form =
                Map.of("grant_type", "client_credentials", "client_id", odd.id().value(), "client_secret", secret);
        assertThat(post("/token", Browser.encoded(form)).statusCode()).isEqualTo(200);
    }

    @Test
    void aColonThatWasNotEncodedBelongsToTheSecret() {
        var odd = oauth.clientWithSecret("se:cret");

        assertThat(basic(odd.id() + ":se:cret").statusCode()).isEqualTo(200);
        assertError(basic(odd.id() + ":se"), 401, "invalid_client");
    }

    @Test
    void credentialsThatAreNotUtf8OrBadlyEncodedProveNobody() {
        var bytes = (client.id() + ":xx").getBytes(StandardCharsets.ISO_8859_1);
        bytes[bytes.length - 2] = (byte) 0xC3;
        bytes[bytes.length - 1] = (byte) 0x28;

        assertError(header("Basic " + Base64.getEncoder().encodeToString(bytes)), 401, "invalid_client");
        assertError(basic(client.id() + ":%zz"), 401, "invalid_client");
        assertError(basic(client.id() + ":%"), 401, "invalid_client");
        assertError(basic(client.id() + ":\0" + client.secret()), 401, "invalid_client");
    }

    @Test
    void theSchemeIsReadWhateverItsCase() {
        var credentials = Base64.getEncoder().encodeToString((client.id() + ":" + client.secret()).getBytes());

        assertThat(given().header("Authorization", "bASIC " + credentials)
                        .formParams(FOR_ITSELF)
                        .post("/token")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPublicClientCannotActForItself() {
        var answer = given().formParams(FOR_ITSELF)
                .formParam("client_id", client.id().value())
                .post("/token");

        assertError(answer, 401, "invalid_client");
    }

    @Test
    void anApplicationThatHasNotEnabledTheMethodIsTold() {
        var app = oauth.client(
                "App", "profile:read", Set.of(Method.AUTHORIZATION_CODE_PKCE), "http://127.0.0.1/callback");

        assertError(app.withSecret("/token", FOR_ITSELF), 400, "unauthorized_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "implicit", "urn:ietf:params:oauth:grant-type:token-exchange", "x"})
    void otherGrantTypesAreNotOffered(String type) {
        var form = Map.of(
                "grant_type",
                type,
                "username",
                "alice",
                "password",
                "a",
                "subject_token",
                "a",
                "subject_token_type",
                "urn:ietf:params:oauth:token-type:access_token");

        assertError(client.withSecret("/token", form), 400, "unsupported_grant_type");
    }

    @Test
    void withoutAGrantTypeTheRequestIsInvalid() {
        assertError(client.withSecret("/token", Map.of("scope", "read")), 400, "invalid_request");
        assertError(given().contentType("application/x-www-form-urlencoded").post("/token"), 400, "invalid_request");
    }

    @Test
    void aParameterThatIsThereTwiceIsRefused() {
        var inTheForm = given().auth()
                .preemptive()
                .basic(client.id().value(), client.secret())
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "read", "read")
                .post("/token");
        var inFormAndQuery = given().auth()
                .preemptive()
                .basic(client.id().value(), client.secret())
                .queryParam("grant_type", "client_credentials")
                .formParams(FOR_ITSELF)
                .post("/token");

        assertError(inTheForm, 400, "invalid_request");
        assertError(inFormAndQuery, 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/revoke", "/introspect", "/device/code", "/v1.1/accounts/token"})
    void theEndpointsArePostedTo(String path) {
        var answer = given().get(path);

        assertError(answer, 405, "invalid_request");
        assertThat(answer.header("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/revoke", "/introspect", "/device/code", "/v1.1/accounts/token"})
    void jsonIsNotAForm(String path) {
        var answer = given().contentType("application/json")
                .body("{\"grant_type\":\"client_credentials\"}")
                .post(path);

        assertError(answer, 415, "invalid_request");
        assertThat(answer.jsonPath().getString("error_description")).contains("x-www-form-urlencoded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/revoke", "/introspect", "/device/code"})
    void aLargeRequestIsRefused(String path) {
        assertThat(post(path, "token=" + "x".repeat(9_000)).statusCode()).isEqualTo(413);
        assertThat(post(path, "token=" + "x".repeat(100_000)).statusCode()).isEqualTo(413);
    }

    private static Response post(String path, String form) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(form)
                .post(path);
    }

    private static Response basic(String credentials) {
        return header("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private static Response header(String authorization) {
        return given().header("Authorization", authorization)
                .formParams(FOR_ITSELF)
                .post("/token");
    }

    private static void assertError(Response answer, int status, String error) {
        assertThat(answer.jsonPath().getString("error")).as(answer.asString()).isEqualTo(error);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
