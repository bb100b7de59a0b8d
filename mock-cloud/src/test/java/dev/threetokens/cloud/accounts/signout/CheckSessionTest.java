package dev.threetokens.cloud.accounts.signout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckSessionTest {
    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Test
    void itSaysWhetherTheTokenIsAliveAndWhereItsUserIsSignedIn() {
        var user = world.user();
        var browser = new Browser();
        browser.signIn(user);
        var client = oauth.client();
        var token =
                OAuthClient.Tokens.of(client.exchange(client.codeIn(browser))).access();

        assertThat(check(browser, token)).isEqualTo(answer(true, true, true));
        assertThat(check(new Browser(), token)).isEqualTo(answer(true, false, true));

        browser.get("/logout");
        assertThat(check(browser, token)).isEqualTo(answer(true, false, false));

        client.withSecret("/revoke", Map.of("token", token));
        browser.signIn(user);
        assertThat(check(browser, token)).as("nothing is told to a dead token").isEqualTo(answer(false, false, false));
    }

    @Test
    void aTokenOfAnotherKindOrNoneIsNoUserToken() {
        var owner = world.user();
        var device = world.device(owner, world.lampType(owner, true));
        var browser = new Browser();
        browser.signIn(owner);

        assertThat(check(browser, world.deviceToken(device))).isEqualTo(answer(false, false, false));
        assertThat(check(browser, world.applicationToken(world.application("profile:read"))))
                .isEqualTo(answer(false, false, false));
        assertThat(check(browser, "nonsense")).isEqualTo(answer(false, false, false));
    }

    @Test
    void aBodyThatIsNotWhatItTakesIsRefused() {
        given().contentType("application/json")
                .body("{")
                .post("/checkSession")
                .then()
                .statusCode(400);
        given().contentType("application/x-www-form-urlencoded")
                .body("token=x")
                .post("/checkSession")
                .then()
                .statusCode(415);
        given().contentType("application/json")
                .body("{}")
                .post("/checkSession")
                .then()
                .statusCode(200);
        given().contentType("application/json").post("/checkSession").then().statusCode(200);
    }

    private static Map<String, Object> check(Browser browser, String token) {
        return given().cookies(browser.cookies())
                .contentType("application/json")
                .body(Map.of("token", token))
                .post("/checkSession")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("data");
    }

    private static Map<String, Object> answer(boolean valid, boolean here, boolean anywhere) {
        return Map.of("valid", valid, "session_here", here, "session_anywhere", anywhere);
    }
}
