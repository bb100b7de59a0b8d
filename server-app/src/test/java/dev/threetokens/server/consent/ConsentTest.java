package dev.threetokens.server.consent;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.threetokens.server.testing.FakeCloud.ALICE;
import static dev.threetokens.server.testing.FakeCloud.APPLICATION_TOKEN;
import static dev.threetokens.server.testing.FakeCloud.BOB;
import static dev.threetokens.server.testing.FakeCloud.CLIENT;
import static dev.threetokens.server.testing.FakeCloud.LIGHT;
import static dev.threetokens.server.testing.FakeCloud.SECRET;
import static dev.threetokens.server.testing.FakeCloud.THERMOSTAT;
import static dev.threetokens.server.testing.FakeCloud.device;
import static dev.threetokens.server.testing.FakeCloud.error;
import static dev.threetokens.server.testing.FakeCloud.errorFrame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import dev.threetokens.server.testing.AppTest;
import dev.threetokens.server.testing.FakeCloud;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is in the analysis, and who leaves it. */
@QuarkusTest
class ConsentTest extends AppTest {
    @Test
    void theApplicationTokenComesByClientCredentialsWithBasicAuthentication() {
        aliceIsThere();

        cloud.rest()
                .verify(getRequestedFor(urlPathEqualTo("/v1.1/users/" + ALICE + "/devices"))
                        .withHeader("Authorization", matching("Bearer " + APPLICATION_TOKEN + "-.{8}")));
        assertThat(cloud.live().authorizations()).allMatch(bearer -> bearer.startsWith("Bearer " + APPLICATION_TOKEN));
        cloud.everythingAnswers(error(401, "token/expired"));
        eventually(() -> cloud.rest()
                .verify(postRequestedFor(urlEqualTo("/token"))
                        .withBasicAuth(new BasicCredentials(CLIENT, SECRET))
                        .withRequestBody(containing("grant_type=client_credentials"))
                        .withRequestBody(notMatching(".*" + SECRET + ".*"))));
    }

    @Test
    void devicesAndPresenceOfAllConsentingUsersAreCounted() {
        cloud.devices(ALICE, device(ALICE, "a1", LIGHT, true), device(ALICE, "a2", THERMOSTAT, false));
        cloud.devices(BOB, device(BOB, "b1", LIGHT, true));
        cloud.consents(ALICE, BOB);

        eventually(() -> {
            assertThat(analysis().getInt("totals.users")).isEqualTo(2);
            assertThat(analysis().getInt("totals.devices")).isEqualTo(3);
            assertThat(analysis().getInt("totals.online")).isEqualTo(2);
        });
        cloud.devices(BOB, device(BOB, "b1", LIGHT, false));
        eventually(() -> assertThat(analysis().getInt("totals.online")).isEqualTo(1));
    }

    @Test
    void readingsOfTheLiveStreamAreAnalysedAndNamed() {
        aliceIsThere();

        sendTemperature(ALICE, "a1", 20);
        sendTemperature(ALICE, "a1", 22);

        eventually(() -> {
            assertThat(analysis().getInt("totals.readingsPerMinute")).isEqualTo(2);
            assertThat(analysis().getString("fields[0].type")).isEqualTo("Thermostat");
            assertThat(analysis().getString("fields[0].unit")).isEqualTo("°C");
            assertThat(analysis().getDouble("fields[0].mean")).isEqualTo(21);
            assertThat(analysis().getDouble("fields[0].variance")).isEqualTo(1);
        });
    }

    @Test
    void theLastMessagesAreReadOnceAndNotCountedAgainWhenTheStreamBringsThem() {
        String known = FakeCloud.message("known", ALICE, "a1", THERMOSTAT, "{\"temperature\":20}");
        cloud.lastMessages(known);
        aliceIsThere();
        eventually(
                () -> assertThat(insight(ALICE).getInt("data.fields[0].count")).isEqualTo(1));

        cloud.live().send(ALICE, known);
        sendTemperature(ALICE, "a1", 24);

        eventually(
                () -> assertThat(insight(ALICE).getInt("data.fields[0].count")).isEqualTo(2));
        assertThat(insight(ALICE).getDouble("data.fields[0].mean")).isEqualTo(22);
        cloud.rest().verify(1, getRequestedFor(urlPathEqualTo("/v1.1/messages/last")));
    }

    @Test
    void aUserWhoIsNoLongerListedLeavesWithAllThatWasComputed() {
        cloud.devices(BOB, device(BOB, "b1", THERMOSTAT, true));
        aliceIsThere();
        cloud.consents(ALICE, BOB);
        eventually(() -> assertThat(cloud.live().open(BOB)).isEqualTo(1));
        sendTemperature(ALICE, "a1", 10);
        sendTemperature(BOB, "b1", 30);
        eventually(() -> assertThat(analysis().getDouble("fields[0].mean")).isEqualTo(20));

        cloud.consents(BOB);

        eventually(() -> {
            assertThat(cloud.live().open(ALICE)).isZero();
            assertThat(analysis().getInt("totals.users")).isEqualTo(1);
        });
        assertThat(analysis().getList("fields.findAll { it.mean == 20 }")).isEmpty();
        sendTemperature(BOB, "b1", 30);
        eventually(() -> assertThat(analysis().getDouble("fields[0].mean")).isEqualTo(30));
    }

    @Test
    void aUserLeavesAtOnceWhenTheStreamSaysThatTheGrantIsGone() {
        aliceIsThere();
        sendTemperature(ALICE, "a1", 20);
        eventually(() -> assertThat(analysis().getInt("fields[0].count")).isEqualTo(1));
        cloud.usersAnswer(okJson("{\"data\":{\"users\":[]},\"total\":0,\"offset\":0,\"count\":0}")
                .withFixedDelay(900));

        cloud.live().end(ALICE, errorFrame(403, "grant/none"));

        eventually(() -> assertThat(analysis().getInt("totals.users")).isZero());
        assertThat(analysis().getList("fields")).isEmpty();
    }

    @Test
    void aUserWhoseDevicesAreRefusedLeaves() {
        aliceIsThere();

        cloud.devicesAnswer(ALICE, error(403, "grant/none"));
        cloud.live().refuse(ALICE, 403);

        eventually(() -> assertThat(cloud.live().open(ALICE)).isZero());
        eventually(() -> assertThat(analysis().getMap("totals")).doesNotContainKey("devices"));
    }

    @Test
    void aStreamThatTheCloudRefusesIsNotAskedForInALoop() {
        cloud.devices(ALICE, device(ALICE, "a1", THERMOSTAT, true));
        cloud.live().refuse(ALICE, 500);
        cloud.consents(ALICE);
        eventually(() -> assertThat(cloud.live().authorizations()).hasSizeGreaterThan(2));

        int before = cloud.live().authorizations().size();
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);

        assertThat(cloud.live().authorizations()).hasSizeBetween(before + 1, before + 5);
    }

    @Test
    void aLostStreamIsOpenedAgainAndNothingIsForgotten() {
        aliceIsThere();
        sendTemperature(ALICE, "a1", 20);
        eventually(() -> assertThat(analysis().getInt("fields[0].count")).isEqualTo(1));

        cloud.live().end(ALICE, "{\"type\":\"ping\",\"ts\":1}");

        eventually(() -> {
            assertThat(cloud.live().authorizations()).hasSizeGreaterThan(1);
            assertThat(cloud.live().open(ALICE)).isEqualTo(1);
        });
        sendTemperature(ALICE, "a1", 22);
        eventually(() -> assertThat(analysis().getInt("fields[0].count")).isEqualTo(2));
    }

    @Test
    void rubbishOnTheStreamChangesNothing() {
        aliceIsThere();

        cloud.live().send(ALICE, "{");
        cloud.live().send(ALICE, "[1,2]");
        cloud.live().send(ALICE, "{\"mid\":\"../x\",\"uid\":1}");
        cloud.live().send(ALICE, "{\"error\":null}");
        cloud.live().send(ALICE, cloud.message(BOB, "b1", THERMOSTAT, "{\"temperature\":99}"));
        cloud.live().send(ALICE, cloud.message(ALICE, "a1", THERMOSTAT, "{\"temperature\":1e999,\"x\":{\"y\":1}}"));
        sendTemperature(ALICE, "a1", 20);

        eventually(
                () -> assertThat(analysis().getInt("totals.readingsPerMinute")).isEqualTo(1));
        assertThat(analysis().getDouble("fields[0].mean")).isEqualTo(20);
        assertThat(cloud.live().open(ALICE)).isEqualTo(1);
    }

    @Test
    void allPagesOfAListAreRead() {
        page(0, 3, device(ALICE, "a1", LIGHT, true), device(ALICE, "a2", LIGHT, true));
        page(2, 3, device(ALICE, "a3", LIGHT, true));
        cloud.consents(ALICE);

        eventually(() -> assertThat(analysis().getInt("totals.devices")).isEqualTo(3));
    }

    private void page(int offset, int total, String... devices) {
        cloud.rest()
                .stubFor(get(urlPathEqualTo("/v1.1/users/" + ALICE + "/devices"))
                        .withQueryParam("offset", equalTo(String.valueOf(offset)))
                        .willReturn(okJson("{\"data\":{\"devices\":[%s]},\"total\":%d,\"offset\":%d,\"count\":%d}"
                                .formatted(String.join(",", devices), total, offset, devices.length))));
    }
}
