package dev.threetokens.cloud.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Rule;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.Page;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The access explorer: what it says is what the cloud does, and it says nothing that its reader could not find out. */
@QuarkusTest
class AccessExplorerTest {
    private static final String PATH = "/dashboard/access-explorer";
    private static final int PER_MINUTE = 30;

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    private final Browser browser = new Browser();
    private UserId developer;
    private UserId alice;
    private DeviceTypeId lamps;
    private DeviceId lamp;
    private OAuthClient client;

    @BeforeEach
    void aDeveloperWhoseApplicationMayReadLamps() {
        developer = world.user();
        browser.signIn(developer);
        alice = world.user();
        lamps = world.lampType(developer, true);
        lamp = world.device(alice, lamps);
        client = oauth.client(
                developer, "Lamp reader", "devices/" + lamps + ":read", Set.of(Method.values()), OAuthWorld.LOOPBACK);
        world.grant(alice, client.id(), "devices/" + lamps + ":read");
    }

    @Test
    void everyOperationHasARow() {
        var page = exploreToken(userToken(), lamp.value());

        assertThat(page.html().select("#matrix tbody tr").eachAttr("data-operation"))
                .containsExactlyElementsOf(
                        Arrays.stream(Operation.values()).map(Enum::name).toList());
    }

    @Test
    void theMatrixOfADeviceSaysWhatRestAnswers() {
        var sibling = world.device(alice, world.lampType(developer, true));
        var deviceToken = world.deviceToken(lamp);
        for (var token : List.of(userToken(), world.applicationToken(client.id()), deviceToken)) {
            for (var device : token.equals(deviceToken) ? List.of(lamp) : List.of(lamp, sibling)) {
                var page = exploreToken(token, device.value());
                agrees(page, Operation.READ_DEVICE, as(token).get("/v1.1/devices/" + device));
                agrees(page, Operation.READ_PRESENCE, as(token).get("/v1.1/devices/" + device + "/presence"));
                agrees(page, Operation.READ_DEVICE_TOKEN, as(token).get("/v1.1/devices/" + device + "/tokens"));
                agrees(page, Operation.READ_MESSAGES, as(token).get("/v1.1/messages?sdid=" + device));
                agrees(page, Operation.LIST_SHARES, as(token).get("/v1.1/devices/" + device + "/shares"));
                agrees(
                        page,
                        Operation.UPDATE_DEVICE,
                        as(token)
                                .contentType("application/json")
                                .body(Map.of("name", "Renamed"))
                                .put("/v1.1/devices/" + device));
            }
        }
    }

    @Test
    void theMatrixOfAUserSaysWhatRestAnswers() {
        for (var token : List.of(userToken(), world.applicationToken(client.id()), world.deviceToken(lamp))) {
            var page = exploreToken(token, alice.value());
            agrees(page, Operation.LIST_DEVICES, as(token).get("/v1.1/users/" + alice + "/devices"));
            agrees(page, Operation.LIST_SHARES_OF_USER, as(token).get("/v1.1/users/" + alice + "/shares"));
            agrees(page, Operation.LIST_USER_DEVICE_TYPES, as(token).get("/v1.1/users/" + alice + "/devicetypes"));
        }
        agrees(
                exploreToken(userToken(), alice.value()),
                Operation.READ_PROFILE,
                as(userToken()).get("/v1.1/users/self"));
    }

    @Test
    void theMatrixFollowsTheGrant() {
        var token = userToken();
        assertThat(answer(exploreToken(token, lamp.value()), Operation.SEND_MESSAGE))
                .isEqualTo("refused by grant/right");

        oauth.change(client.id(), "devices/" + lamps + ":read devices/" + lamps + ":write");
        world.grant(alice, client.id(), "devices/" + lamps + ":write");

        var page = exploreToken(token, lamp.value());
        assertThat(answer(page, Operation.SEND_MESSAGE)).isEqualTo("allowed by user-token/granted");
        assertThat(answer(page, Operation.READ_MESSAGES)).isEqualTo("refused by grant/right");
    }

    @Test
    void theSentenceOfEachRuleStandsBelow() {
        var page = exploreToken(userToken(), lamp.value());

        assertThat(page.html()
                        .getElementById("grant/right")
                        .nextElementSibling()
                        .text())
                .isEqualTo(Rule.RIGHT_NOT_GRANTED.sentence());
        for (var link : page.html().select("#matrix a")) {
            assertThat(page.html().getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull();
        }
    }

    @Test
    void anApplicationOfTheDeveloperIsExploredAsItsApplicationTokenWouldFare() {
        var page = explore(Map.of("application", client.id().value(), "target", lamp.value()));

        assertThat(text(page, "#kind")).isEqualTo("Application token");
        agrees(
                page,
                Operation.READ_DEVICE,
                as(world.applicationToken(client.id())).get("/v1.1/devices/" + lamp));
        assertThat(answer(page, Operation.READ_DEVICE)).isEqualTo("allowed by application-token/granted");
    }

    @Test
    void anApplicationOfAnotherDeveloperIsNotExplored() {
        var others = world.application("devices:read");

        var foreign = explore(Map.of("application", others.value(), "target", lamp.value()));

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.html().select("#matrix")).isEmpty();
    }

    @Test
    void aForeignDeviceLooksLikeAnAbsentOne() {
        var bob = world.user();
        var foreign = world.device(bob, lamps).value();
        var absent = Secrets.random128();
        for (var token : List.of(userToken(), world.applicationToken(client.id()), world.deviceToken(lamp))) {
            assertThat(unknown(token, foreign)).isEqualTo(unknown(token, absent));
            assertThat(unknown(token, bob.value())).isEqualTo(unknown(token, absent));
        }
    }

    @Test
    void aDeviceTokenTellsNothingOfAnotherDeviceOfItsOwner() {
        var sibling = world.device(alice, lamps).value();

        var token = world.deviceToken(lamp);
        assertThat(unknown(token, sibling)).isEqualTo(unknown(token, Secrets.random128()));
    }

    @Test
    void whoWithdrewIsUnknownToTheApplication() {
        world.withdraw(alice, client.id());

        var page = explore(Map.of("application", client.id().value(), "target", lamp.value()));

        assertThat(page.html().select("#unknown")).isNotEmpty();
    }

    @Test
    void onAnotherUsersTokenTheDeveloperSeesTheRuleForDevicesOfTheDevelopersOwn() {
        var own = world.device(developer, lamps);

        var page = exploreToken(userToken(), own.value());

        assertThat(answer(page, Operation.READ_DEVICE)).isEqualTo("refused by user-token/other-user");
        agrees(page, Operation.READ_DEVICE, as(userToken()).get("/v1.1/devices/" + own));
    }

    @Test
    void aDeadTokenIsToldWithItsRuleAndMayNothing() {
        var withdrawn = userToken();
        world.withdraw(alice, client.id());
        var replaced = world.deviceToken(lamp);
        world.deviceToken(lamp);
        var revoked = world.deviceToken(lamp);
        world.revokeDeviceToken(lamp);

        for (var token : List.of(withdrawn, replaced, revoked)) {
            var page = exploreToken(token, lamp.value());
            assertThat(text(page, "#state"))
                    .contains(as(token).get("/v1.1/devices/" + lamp).jsonPath().getString("error.rule"));
            assertThat(page.html().select("#matrix, #unknown")).isEmpty();
        }
        assertThat(text(exploreToken(withdrawn, ""), "#state")).contains("withdrew the grant", "token/grant-withdrawn");
    }

    @Test
    void whatThisCloudDidNotSignIsNoTokenOfIt() {
        for (var pasted : List.of("x", "a.b.c", userToken() + "x", "y".repeat(5000))) {
            var page = exploreToken(pasted, lamp.value());
            assertThat(page.status()).isEqualTo(200);
            assertThat(text(page, "#state")).contains("token/invalid");
            assertThat(page.html().select("#token-facts code").eachText()).containsExactly("token/invalid");
        }
    }

    @Test
    void theClaimsAreShownAndTheTokenIsNot() {
        var token = userToken();

        var page = exploreToken("Bearer " + token, lamp.value());

        assertThat(text(page, "#token-facts"))
                .contains(alice.value(), client.id().value(), "read write", "exp");
        for (var part : token.split("\\.")) {
            assertThat(page.response().asString()).doesNotContain(part);
        }
        assertThat(page.html().getElementById("token").hasAttr("value")).isFalse();
        assertThat(page.response().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theOwnerOfTheDeviceIsNotToldOfAnAccessThatWasNone() {
        exploreToken(userToken(), lamp.value());
        var own = new Browser();
        own.signIn(alice);

        assertThat(own.get("/my/access-log").html().select("#log li")).isEmpty();
    }

    @Test
    void aFormOfAnotherSessionIsRefused() {
        var page = browser.post(PATH, Map.of("csrf", "0", "token", userToken(), "target", lamp.value()));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().select("#token-facts")).isEmpty();
    }

    @Test
    void whoeverIsNotSignedInIsAskedToSignIn() {
        assertThat(new Browser().get(PATH).location().orElseThrow()).contains("/signin");
    }

    @Test
    void anUnclearQuestionIsSentBackWithAWord() {
        assertThat(text(explore(Map.of()), "#problem")).contains("Paste a token");
        assertThat(text(explore(Map.of("token", "x", "application", client.id().value())), "#problem"))
                .contains("not both");
        assertThat(text(explore(Map.of("token", "x", "target", "y".repeat(65))), "#problem"))
                .contains("64 characters");
    }

    @Test
    void whoeverAsksTooOftenWaits() {
        var form = browser.get(PATH).form("#explore");
        for (int asked = 0; asked < PER_MINUTE; asked++) {
            browser.submit(form, Map.of("token", "x"));
        }

        var refused = browser.submit(form, Map.of("token", userToken(), "target", lamp.value()));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.html().select("#token-facts")).isEmpty();
        var another = new Browser();
        another.signIn(world.user());
        assertThat(another.submit(another.get(PATH).form("#explore"), Map.of("token", "x"))
                        .status())
                .isEqualTo(200);
    }

    private String userToken() {
        return world.userToken(alice, client.id());
    }

    private Page exploreToken(String token, String target) {
        return explore(Map.of("token", token, "target", target));
    }

    private Page explore(Map<String, String> typed) {
        return browser.submit(browser.get(PATH).form("#explore"), typed);
    }

    /** The answer about a target that may not be known of, without the id that was typed. */
    private String unknown(String token, String target) {
        var page = exploreToken(token, target);
        assertThat(page.html().select("#unknown")).as("unknown: " + target).isNotEmpty();
        assertThat(page.html().select("#matrix")).isEmpty();
        return page.html().select("main").html().replace(target, "");
    }

    private static String answer(Page page, Operation operation) {
        return row(page, operation).select("td").last().text();
    }

    private static void agrees(Page page, Operation operation, Response rest) {
        var row = row(page, operation);
        if (rest.statusCode() < 300 || rest.statusCode() == 404) {
            assertThat(row.attr("data-answer")).as(operation.name()).isEqualTo("allowed");
        } else {
            assertThat(rest.statusCode()).as(operation.name()).isEqualTo(403);
            assertThat(answer(page, operation))
                    .as(operation.name())
                    .isEqualTo("refused by " + rest.jsonPath().getString("error.rule"));
        }
    }

    private static Element row(Page page, Operation operation) {
        return page.html().selectFirst("#matrix tr[data-operation=" + operation + "]");
    }

    private static String text(Page page, String css) {
        return page.html().select(css).text();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
