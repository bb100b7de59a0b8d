package dev.threetokens.cloud.oauth.grants;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.accounts.UserChanges;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.MovableClock;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthClient.Tokens;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefreshTest {
    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Inject
    Jdbi jdbi;

    @Inject
    UserChanges users;

    @Inject
    MovableClock clock;

    private UserId user;
    private OAuthClient client;
    private Tokens tokens;

    @BeforeEach
    void aUserSignedInToAnApplication() {
        user = world.user();
        client = oauth.client();
        tokens = client.signIn(user);
    }

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @Test
    void aRefreshTokenIsRotatedAtEachUse() {
        var second = Tokens.of(client.refresh(tokens.refresh()));
        var third = Tokens.of(client.refresh(second.refresh()));

        assertThat(new HashSet<>(List.of(tokens.refresh(), second.refresh(), third.refresh())))
                .hasSize(3);
        assertAlive(second.access());
        assertAlive(third.access());
    }

    @Test
    void theSecretWorksAsWellAsTheClientId() {
        var form = Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh());

        assertThat(client.withSecret("/token", form).statusCode()).isEqualTo(200);
    }

    @Test
    void theOldAccessTokenWorksAsWellAsTheSdksDoIt() {
        assertThat(withBearer(tokens.access(), tokens.refresh()).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccessTokenOfAnotherSignInDoesNot() {
        assertRefused(withBearer(client.signIn(user).access(), tokens.refresh()));
        assertRefused(withBearer(client.signIn(world.user()).access(), tokens.refresh()));
        assertRefused(withBearer("rubbish", tokens.refresh()));
        assertAlive(Tokens.of(client.refresh(tokens.refresh())).access());
    }

    @Test
    void withoutAnyProofOfTheClientNothingIsRefreshed() {
        var answer = OAuthClient.token(Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.jsonPath().getString("error")).isEqualTo("invalid_client");
    }

    @Test
    void reuseEndsTheWholeFamilyWithItsNewestAccessToken() {
        var second = Tokens.of(client.refresh(tokens.refresh()));
        var third = Tokens.of(client.refresh(second.refresh()));

        assertRefused(client.refresh(tokens.refresh()));

        assertDead(tokens.access());
        assertDead(second.access());
        assertDead(third.access());
        assertRefused(client.refresh(third.refresh()));
    }

    @Test
    void aClientWhoseAnswerWasLostGetsTheSameAnswerAgain() {
        var lost = Tokens.of(client.refresh(tokens.refresh()));

        var again = Tokens.of(client.refresh(tokens.refresh()));

        assertThat(again).isEqualTo(lost);
        assertAlive(again.access());
        assertAlive(Tokens.of(client.refresh(again.refresh())).access());
    }

    @Test
    void afterTheGraceTimeItIsReuse() {
        var second = Tokens.of(client.refresh(tokens.refresh()));
        oauth.endGrace(tokens.refresh());

        assertRefused(client.refresh(tokens.refresh()));
        assertDead(second.access());
        assertRefused(client.refresh(second.refresh()));
    }

    @Test
    void onceTheSuccessorWasUsedItIsReuseWithinTheGraceTimeToo() {
        var second = Tokens.of(client.refresh(tokens.refresh()));
        var third = Tokens.of(client.refresh(second.refresh()));

        assertRefused(client.refresh(tokens.refresh()));
        assertDead(third.access());
    }

    @Test
    void aScopeCanBeNarrowedAndNotWidened() {
        var read = Tokens.of(OAuthClient.token(with("scope", "read")));
        assertThat(read.access()).isNotBlank();

        var again = new HashMap<>(client.refreshOf(read.refresh()));
        assertThat(OAuthClient.token(again).jsonPath().getString("scope"))
                .as("the refresh token keeps the scope of the sign-in (RFC 6749 section 6)")
                .isEqualTo("read,write");
    }

    @Test
    void aScopeBeyondTheSignInIsRefusedAndTheTokenIsNotUsedUp() {
        var browser = new Browser();
        browser.signIn(user);
        var code = browser.get(client.authorizePath(Map.of("scope", "read")))
                .answer()
                .get("code");
        var narrow = Tokens.of(client.exchange(code));
        var form = new HashMap<>(client.refreshOf(narrow.refresh()));
        form.put("scope", "read,write");

        var answer = OAuthClient.token(form);

        assertThat(answer.jsonPath().getString("error")).isEqualTo("invalid_scope");
        assertThat(client.refresh(narrow.refresh()).jsonPath().getString("scope"))
                .isEqualTo("read");
    }

    @Test
    void anotherClientCannotUseIt() {
        var thief = oauth.client();

        assertRefused(thief.refresh(tokens.refresh()));
        assertRefused(
                thief.withSecret("/token", Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh())));
        assertAlive(Tokens.of(client.refresh(tokens.refresh())).access());
    }

    @Test
    void afterTheGrantIsWithdrawnNothingIsRefreshed() {
        world.withdraw(user, client.id());

        assertRefused(client.refresh(tokens.refresh()));
        assertThat(OAuthClient.tokenInfo(tokens.access()).jsonPath().getString("error.rule"))
                .isEqualTo("token/grant-withdrawn");
    }

    @Test
    void afterTheUserIsDeletedNothingIsRefreshed() {
        users.delete(user);

        assertRefused(client.refresh(tokens.refresh()));
        assertDead(tokens.access());
    }

    /** An hour of the access token, and fourteen days. */
    @Test
    void afterItsExpiryNothingIsRefreshed() {
        clock.stop();
        var late = client.signIn(user).refresh();
        var inTime = client.signIn(user).refresh();

        clock.letPass(Duration.ofDays(14).plusHours(1).minusMillis(1));
        assertThat(client.refresh(inTime).statusCode()).isEqualTo(200);
        clock.letPass(Duration.ofMillis(1));
        assertRefused(client.refresh(late));
    }

    /** Nothing about a token may hang on the second in which it was made. */
    @Test
    void refreshesInTheSameMomentAreToldApart() {
        clock.stop();
        var first = client.signIn(user);
        var second = Tokens.of(client.refresh(first.refresh()));
        var third = Tokens.of(client.refresh(second.refresh()));

        assertThat(new HashSet<>(List.of(
                        first.refresh(),
                        second.refresh(),
                        third.refresh(),
                        first.access(),
                        second.access(),
                        third.access())))
                .hasSize(6);
        assertRefused(client.refresh(first.refresh()));
        assertDead(third.access());
        assertRefused(client.refresh(third.refresh()));
    }

    @Test
    void aDeviceTokenCannotBeRefreshed() {
        var device = world.device(user, world.lampType(user, true));
        var deviceToken = world.deviceToken(device);

        assertRefused(client.refresh(deviceToken));
        assertRefused(withBearer(deviceToken, tokens.refresh()));
        assertRefused(withBearer(deviceToken, deviceToken));
    }

    @Test
    void neitherAnAccessTokenNorRubbishIsARefreshToken() {
        assertRefused(client.refresh(tokens.access()));
        assertRefused(client.refresh("rubbish"));
    }

    @Test
    void noRefreshTokenStandsInTheDatabaseInClear() {
        client.refresh(tokens.refresh());

        var rows = jdbi.withHandle(
                db -> db.createQuery("select * from refresh_tokens").mapToMap().list());
        assertThat(rows.toString()).doesNotContain(tokens.refresh()).doesNotContain(tokens.access());
    }

    private Map<String, String> with(String name, String value) {
        var form = new HashMap<>(client.refreshOf(tokens.refresh()));
        form.put(name, value);
        return form;
    }

    private static Response withBearer(String access, String refresh) {
        return given().header("Authorization", "Bearer " + access)
                .formParams(Map.of("grant_type", "refresh_token", "refresh_token", refresh))
                .post("/v1.1/accounts/token");
    }

    private static void assertAlive(String accessToken) {
        assertThat(OAuthClient.tokenInfo(accessToken).statusCode()).isEqualTo(200);
    }

    private static void assertDead(String accessToken) {
        assertThat(OAuthClient.tokenInfo(accessToken).statusCode()).isEqualTo(401);
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("error")).isEqualTo("invalid_grant");
    }
}
