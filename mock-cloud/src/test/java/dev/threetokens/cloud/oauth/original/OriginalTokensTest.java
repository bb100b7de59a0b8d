package dev.threetokens.cloud.oauth.original;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthClient.Tokens;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The original's routes to check and revoke tokens. */
@QuarkusTest
class OriginalTokensTest {
    private static final String REVOKED = "{\"data\":{\"message\":\"Token successfully revoked\"}}";

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    private UserId user;
    private OAuthClient client;
    private Tokens tokens;

    @BeforeEach
    void aUserSignedInToAnApplication() {
        user = world.user();
        client = oauth.client();
        tokens = client.signIn(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/checkToken", "/v1.1/accounts/checkToken"})
    void checkTokenSaysWhetherATokenIsAlive(String path) {
        assertThat(check(path, tokens.access()).jsonPath().getString("data.message"))
                .isEqualTo("Valid token");
        assertThat(check(path, "rubbish").jsonPath().getString("error.rule")).isEqualTo("token/invalid");
        assertThat(given().contentType("application/json")
                        .body("{\"token\":\"" + tokens.access() + "\"}")
                        .post(path)
                        .jsonPath()
                        .getString("error.rule"))
                .isEqualTo("token/missing");
    }

    @Test
    void aUserTokenRevokesItself() {
        var answer = withBearer(tokens.access()).put("/revokeToken");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo(REVOKED);
        assertDead(tokens.access());
        assertThat(client.refresh(tokens.refresh()).statusCode()).isEqualTo(400);
        assertThat(withBearer(tokens.access()).put("/revokeToken").statusCode()).isEqualTo(401);
    }

    @Test
    void onlyAUserTokenDoes() {
        var device = world.deviceToken(world.device(user, world.lampType(user, true)));
        var application = applicationToken(client);

        assertError(withBearer(device).put("/revokeToken"), 400, "invalid_request");
        assertError(withBearer(application).put("/revokeToken"), 400, "invalid_request");
        assertThat(given().put("/revokeToken").statusCode()).isEqualTo(401);
        assertAlive(device);
        assertAlive(application);
    }

    @Test
    void aUserTokenRevokesAnotherOfTheSameUserInTheSameApplication() {
        var other = client.signIn(user);

        var answer = revoke(tokens.access(), other.access());

        assertThat(answer.asString()).isEqualTo(REVOKED);
        assertDead(other.access());
        assertAlive(tokens.access());
    }

    @Test
    void aUserTokenRevokesItselfInTheFormToo() {
        assertThat(revoke(tokens.access(), tokens.access()).statusCode()).isEqualTo(200);
        assertDead(tokens.access());
    }

    @Test
    void aUserTokenRevokesNothingOfOthers() {
        var otherUser = client.signIn(world.user()).access();
        var otherApplication = oauth.client().signIn(user).access();
        var device = world.deviceToken(world.device(user, world.lampType(user, true)));

        for (var victim : List.of(otherUser, otherApplication, device, applicationToken(client))) {
            assertError(revoke(tokens.access(), victim), 400, "invalid_grant");
            assertAlive(victim);
        }
    }

    @Test
    void whatIsUnknownOrDeadIsDone() {
        var dead = client.signIn(user).access();
        revoke(dead, dead);

        assertThat(revoke(tokens.access(), dead).statusCode()).isEqualTo(200);
        assertThat(revoke(tokens.access(), "rubbish").statusCode()).isEqualTo(200);
        assertError(revoke(tokens.access(), ""), 400, "invalid_request");
        assertAlive(tokens.access());
    }

    @Test
    void anApplicationTokenRevokesAUserTokenOfItsApplication() {
        var answer = asApplication(applicationToken(client), tokens.access());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo(REVOKED);
        assertDead(tokens.access());
    }

    @Test
    void anApplicationTokenRevokesNothingOfOthers() {
        var other = oauth.client();
        var device = world.deviceToken(world.device(user, world.lampType(user, true)));

        assertError(asApplication(applicationToken(other), tokens.access()), 400, "invalid_grant");
        assertError(asApplication(applicationToken(client), device), 400, "invalid_grant");
        assertAlive(tokens.access());
        assertAlive(device);
    }

    @Test
    void onlyALivingApplicationTokenDoes() {
        assertError(asApplication(tokens.access(), tokens.access()), 400, "invalid_request");
        assertError(asApplication("", tokens.access()), 400, "invalid_request");
        assertError(asApplication(applicationToken(client), ""), 400, "invalid_request");
        assertThat(asApplication("rubbish", tokens.access()).jsonPath().getString("error.rule"))
                .isEqualTo("token/invalid");
        assertAlive(tokens.access());
    }

    @Test
    void theTokensInTheAddressReachNoLog() {
        var application = applicationToken(client);
        var lines = logged(() -> {
            asApplication(application, tokens.access());
            asApplication(tokens.access(), application);
            asApplication(application, "rubbish");
            given().queryParam("client_credentials", application).get("/revokeAccessToken");
        });

        assertThat(lines).noneMatch(line -> line.contains(application) || line.contains(tokens.access()));
    }

    @ParameterizedTest
    @CsvSource({"/checkToken", "/revokeAccessToken"})
    void theyAreNotReadWithGet(String path) {
        assertThat(given().get(path).statusCode()).isEqualTo(405);
    }

    private Response check(String path, String token) {
        return withBearer(tokens.access())
                .contentType("application/json")
                .body("{\"token\":\"" + token + "\"}")
                .post(path);
    }

    private static Response revoke(String shown, String token) {
        return withBearer(shown).formParam("token", token).post("/revokeToken");
    }

    private static Response asApplication(String applicationToken, String token) {
        return given().queryParam("client_credentials", applicationToken)
                .queryParam("token", token)
                .put("/revokeAccessToken");
    }

    private static RequestSpecification withBearer(String token) {
        return given().header("Authorization", "bearer " + token);
    }

    private static String applicationToken(OAuthClient client) {
        return client.withSecret("/token", Map.of("grant_type", "client_credentials"))
                .jsonPath()
                .getString("access_token");
    }

    /** What the cloud logs meanwhile, at any level that is switched on. */
    private static List<String> logged(Runnable requests) {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        var root = Logger.getLogger("");
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + " " + List.of(parameters(line)));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        try {
            Logger.getLogger("dev.threetokens").info("listening");
            requests.run();
        } finally {
            root.removeHandler(handler);
        }
        assertThat(lines).as("the handler hears").anyMatch(line -> line.startsWith("listening"));
        return lines;
    }

    private static Object[] parameters(LogRecord line) {
        return line.getParameters() == null ? new Object[0] : line.getParameters();
    }

    private static void assertAlive(String token) {
        assertThat(OAuthClient.tokenInfo(token).statusCode()).isEqualTo(200);
    }

    private static void assertDead(String token) {
        assertThat(OAuthClient.tokenInfo(token).jsonPath().getString("error.rule"))
                .isEqualTo("token/revoked");
    }

    private static void assertError(Response answer, int status, String error) {
        assertThat(answer.jsonPath().getString("error")).as(answer.asString()).isEqualTo(error);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
