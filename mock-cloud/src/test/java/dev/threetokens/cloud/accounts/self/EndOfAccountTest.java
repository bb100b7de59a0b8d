package dev.threetokens.cloud.accounts.self;

import static dev.threetokens.cloud.world.AccountForms.PASSWORD;
import static dev.threetokens.cloud.world.AccountForms.signIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.websocket.TestSocket;
import dev.threetokens.cloud.world.AccountForms;
import dev.threetokens.cloud.world.AccountForms.Person;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.Page;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sign-out everywhere, and deletion. */
@QuarkusTest
class EndOfAccountTest {
    private static final String EVERYTHING = "devices:read devices:write profile:read";

    @Inject
    AccountForms forms;

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Inject
    Users users;

    @Inject
    Vertx vertx;

    @TestHTTPResource("/")
    URI cloud;

    private final Browser browser = new Browser();
    private Person person;
    private UserId user;
    private DeviceTypeId type;
    private DeviceId lamp;
    private String deviceToken;

    @BeforeEach
    void somebodyWithALamp() {
        person = forms.newcomer();
        user = users.find(person.name()).orElseThrow().id();
        type = world.lampType(world.user(), true);
        lamp = world.device(user, type);
        deviceToken = world.deviceToken(lamp);
        signIn(browser, person.name(), PASSWORD);
    }

    @Test
    void signOutEverywhereAsksFirst() {
        var asked = browser.submit(browser.get("/my/account").form("form[action=/my/account/sign-out-everywhere]"));

        assertThat(asked.html().select("h1").text()).isEqualTo("Sign out everywhere?");
        assertThat(browser.get("/my").status()).isEqualTo(200);
    }

    @Test
    void signOutEverywhereEndsAllBrowsersAndUserTokensButNoDeviceToken() {
        var elsewhere = new Browser();
        signIn(elsewhere, person.name(), PASSWORD);
        var client = oauth.client();
        var tokens = OAuthClient.Tokens.of(client.exchange(client.codeIn(elsewhere)));
        var unusedCode = client.codeIn(elsewhere);
        var otherUser = client.signIn(world.user());

        var answer = signOutEverywhere();

        assertThat(browser.follow(answer).html().text()).contains("signed out everywhere");
        assertThat(browser.get("/my").status()).isEqualTo(303);
        assertThat(elsewhere.get("/my").status()).isEqualTo(303);
        OAuthClient.tokenInfo(tokens.access()).then().statusCode(401);
        assertThat(OAuthClient.tokenInfo(tokens.access()).jsonPath().getString("error.rule"))
                .isEqualTo("token/revoked");
        client.refresh(tokens.refresh()).then().statusCode(400);
        client.exchange(unusedCode).then().statusCode(400);
        OAuthClient.tokenInfo(deviceToken).then().statusCode(200);
        OAuthClient.tokenInfo(otherUser.access()).then().statusCode(200);
    }

    @Test
    void signOutEverywhereClosesTheConnectionsOfUserTokensAndNoOther() {
        var app = world.application(EVERYTHING);
        world.grant(user, app, EVERYTHING);
        try (var live = live(world.userToken(user, app));
                var channel = channel()) {
            signOutEverywhere();

            assertThat(live.closeCode()).isEqualTo((short) 1008);
            assertThat(channel.isOpen()).isTrue();
        }
    }

    @Test
    void deletionNeedsThePassword() {
        var answer = delete("wrong");

        assertThat(answer.html().select("#password-error").text()).contains("not your present password");
        assertThat(users.find(user)).isPresent();
    }

    @Test
    void afterDeletionNothingOfTheUserIsLeft() {
        var app = world.application(EVERYTHING);
        world.grant(user, app, EVERYTHING);
        var userToken = world.userToken(user, app);
        var applicationToken = world.applicationToken(app);
        try (var live = live(userToken);
                var channel = channel()) {
            var answer = delete(PASSWORD);

            assertThat(browser.follow(answer).html().text()).contains("deleted");
            assertThat(live.closeCode()).isEqualTo((short) 1008);
            assertThat(channel.closeCode()).isEqualTo((short) 1008);
        }
        OAuthClient.tokenInfo(userToken).then().statusCode(401);
        OAuthClient.tokenInfo(deviceToken).then().statusCode(401);
        given().header("Authorization", "Bearer " + applicationToken)
                .get("/v1.1/devices/" + lamp)
                .then()
                .statusCode(404);
        assertThat(browser.get("/my").status()).isEqualTo(303);
        assertThat(signIn(new Browser(), person.name(), PASSWORD).location()).isEmpty();
    }

    @Test
    void theApplicationsOfADeveloperGoToo() {
        var app = oauth.clientOf(user, "Going soon");
        var token = world.userToken(world.user(), app.id());
        var applicationToken = world.applicationToken(app.id());

        assertThat(browser.get("/my/account/delete")
                        .html()
                        .select("#belongings")
                        .text())
                .contains("1 device,", "Going soon");
        delete(PASSWORD);

        OAuthClient.tokenInfo(token).then().statusCode(401);
        OAuthClient.tokenInfo(applicationToken).then().statusCode(401);
        app.withSecret("/token", Map.of("grant_type", "client_credentials"))
                .then()
                .statusCode(401);
    }

    @Test
    void whoseDeviceTypesOthersUseCannotGo() {
        var own = world.lampType(user, true);
        world.device(world.user(), own);

        var page = browser.get("/my/account/delete");

        assertThat(page.html().select("#in-the-way").text()).contains("1 device of other users");
        assertThat(page.html().select("form[action=/my/account/delete]")).isEmpty();
        var csrf = browser.get("/my/account")
                .form("form[action=/my/account/name]")
                .select("[name=csrf]")
                .val();
        browser.post("/my/account/delete", Map.of("csrf", csrf, "password", PASSWORD));
        assertThat(users.find(user)).isPresent();
    }

    private Page signOutEverywhere() {
        return browser.submit(browser.get("/my/account/sign-out-everywhere").form("main form"));
    }

    private Page delete(String password) {
        return browser.submit(browser.get("/my/account/delete").form("main form"), Map.of("password", password));
    }

    private TestSocket live(String token) {
        return TestSocket.open(vertx, cloud.getPort(), "/v1.1/live?uid=" + user + "&Authorization=bearer+" + token);
    }

    private TestSocket channel() {
        var channel = TestSocket.open(vertx, cloud.getPort(), "/v1.1/websocket?ack=true");
        channel.register(lamp, deviceToken);
        channel.registered();
        return channel;
    }
}
