package dev.threetokens.cloud.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.threetokens.cloud.accesslog.AccessLog;
import dev.threetokens.cloud.mqtt.MqttListener;
import dev.threetokens.cloud.mqtt.TestMqtt;
import dev.threetokens.cloud.websocket.TestSocket;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.Mailbox;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a reset the cloud is as after its first start, whatever was done before. */
@QuarkusTest
@TestProfile(Controlled.class)
class ResetTest {
    /** What the cloud is, not what it has learnt; and when roll-ups were complete. */
    private static final List<String> KEPT = List.of("flyway_schema_history", "signing_keys", "rollup_mark");

    private static final ClientId HOMEGLOW = new ClientId("c48fc9fc186e6c5f71ec5d314744cc8a");
    private static final UserId BOB = new UserId("4e5cbd2b156abec9849f628541de5f93");
    private static final DeviceId DESK_LAMP = new DeviceId("7b2e3f405c6d7a89b8a7c6d5e4f30213");

    @Inject
    TestWorld world;

    @Inject
    Jdbi jdbi;

    @Inject
    Vertx vertx;

    @Inject
    MqttListener mqtt;

    @Inject
    Mailbox mailbox;

    @Inject
    AccessLog accessLog;

    @TestHTTPResource("/")
    URI cloud;

    @BeforeEach
    void atTheSeed() {
        Controls.reset();
    }

    @Test
    void everyTableHasWhatTheSeedHas() {
        var seeded = rows();
        assertThat(seeded)
                .containsEntry("users", 7L)
                .containsEntry("devices", 5L)
                .containsEntry("messages", 0L);

        live();
        accessLog.flush();
        assertThat(rows()).isNotEqualTo(seeded);
        Controls.reset();

        assertThat(rows()).isEqualTo(seeded);
    }

    @Test
    void everyTableIsEitherKeptOrHangsOnAUserSoThatNothingIsForgottenHere() {
        assertThat(rows().keySet())
                .allSatisfy(table -> assertThat(table.equals("users")
                                || table.equals("ended_application_tokens")
                                || hangsOn("users", table))
                        .as(table)
                        .isTrue());
    }

    @Test
    void noTokenFromBeforeWorks() {
        var user = world.userToken(BOB, HOMEGLOW);
        var device = world.deviceToken(DESK_LAMP);
        var application = applicationToken();
        for (var token : List.of(user, device, application)) {
            assertThat(status(token)).isEqualTo(200);
        }

        Controls.reset();

        assertThat(status(user)).isEqualTo(401);
        assertThat(status(device)).isEqualTo(401);
        assertThat(status(application)).isEqualTo(401);
        assertThat(status(applicationToken())).as("a new one").isEqualTo(200);
    }

    @Test
    void aGrantThatWasWithdrawnIsThereAgainAndADeviceThatWasDeleted() {
        world.withdraw(BOB, HOMEGLOW);
        given().header("Authorization", "Bearer " + applicationToken())
                .get("/v1.1/devices/" + DESK_LAMP)
                .then()
                .statusCode(403);

        Controls.reset();

        given().header("Authorization", "Bearer " + applicationToken())
                .get("/v1.1/devices/" + DESK_LAMP)
                .then()
                .statusCode(200);
    }

    @Test
    void openStreamsAreClosedAndTheSeededDeviceWasNeverSeen() {
        var user = world.userToken(BOB, HOMEGLOW);
        var device = world.deviceToken(DESK_LAMP);
        try (var live = TestSocket.open(
                        vertx, cloud.getPort(), "/v1.1/live?uid=" + BOB + "&Authorization=bearer+" + user);
                var events = TestSocket.open(
                        vertx,
                        cloud.getPort(),
                        "/v1.1/events?uid=" + BOB + "&Authorization=bearer+" + applicationToken());
                var broker = TestMqtt.connect(vertx, mqtt.port().orElseThrow(), DESK_LAMP, device)) {
            await().until(() -> presence().contains("true"));

            Controls.reset();

            assertThat(live.error().getInteger("code")).isEqualTo(401);
            assertThat(events.error().getInteger("code")).isEqualTo(401);
            broker.isClosedSoon();
            assertThat(presence()).contains("false").doesNotContain("lastSeenOn");
            assertThat(devicesThatWereSeen()).isZero();
        }
    }

    @Test
    void rollUpsOfDeletedMessagesAreNotWrittenLater() {
        var device = world.deviceToken(DESK_LAMP);
        IntStream.range(0, 50).forEach(i -> send(device, DESK_LAMP));

        Controls.reset();
        send(world.deviceToken(DESK_LAMP), DESK_LAMP);

        long now = System.currentTimeMillis();
        given().header("Authorization", "Bearer " + applicationToken())
                .get("/v1.1/messages/analytics/aggregates?sdid=" + DESK_LAMP + "&field=power&startDate="
                        + (now - 3_600_000) + "&endDate=" + (now + 60_000))
                .then()
                .statusCode(200)
                .body("data[0].count", equalTo(1));
    }

    @Test
    void aManifestThatIsWrittenAgainIsNotTheOldOne() {
        var type = world.lampType(BOB, true);
        var lamp = world.device(BOB, type);
        send(world.deviceToken(lamp), lamp);
        Controls.reset();

        jdbi.useHandle(db -> {
            db.execute(
                    "insert into device_types (id, owner_id, name, unique_name, description, published, updated_on)"
                            + " values (?, ?, 'Other', 'test.other', '', true, 0)",
                    type.value(),
                    BOB.value());
            db.execute(
                    "insert into manifests (type_id, version, manifest) values (?, 1, ?)",
                    type.value(),
                    "{\"fields\":{\"other\":{\"type\":\"Double\",\"unit\":\"\",\"isCollection\":false,\"description\":\"\"}},"
                            + "\"actions\":{}}");
        });
        world.grant(BOB, HOMEGLOW, "devices:read");

        assertThat(given().header("Authorization", "Bearer " + world.userToken(BOB, HOMEGLOW))
                        .get("/v1.1/devicetypes/" + type + "/manifests/1/properties")
                        .asString())
                .contains("other")
                .doesNotContain("temp");
    }

    @Test
    void waitsAfterWrongPasswordsAndOldMailsAreForgotten() {
        for (int i = 0; i < 12; i++) {
            signIn("wrong");
        }
        assertThat(signIn("bob-minds-the-weather")).isEqualTo(429);
        askForANewPassword();
        mailbox.newest("bob@example.org", 1);

        Controls.reset();

        assertThat(signIn("bob-minds-the-weather")).isEqualTo(303);
        assertThat(mailbox.to("bob@example.org")).isEmpty();
    }

    @Test
    void plansAndTheJournalAreForgotten() {
        Controls.fail("{\"path\":\"/signin\",\"status\":503}");

        Controls.reset();

        assertThat(given().get("/signin").statusCode()).isEqualTo(200);
        assertThat(Controls.journal().getList("data.requests.path")).containsExactly("/signin");
    }

    @Test
    void itIsWholeWhileDevicesGoOnSending() {
        var seeded = rows();
        var enough = new AtomicBoolean();
        var sender = CompletableFuture.runAsync(() -> {
            var token = world.deviceToken(DESK_LAMP);
            while (!enough.get()) {
                send(token, DESK_LAMP);
            }
        });

        for (int i = 0; i < 5; i++) {
            Controls.reset();
        }
        enough.set(true);
        sender.join();
        Controls.reset();

        assertThat(rows()).isEqualTo(seeded);
    }

    private long devicesThatWereSeen() {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from devices where last_seen_on is not null")
                .mapTo(Long.class)
                .one());
    }

    /** Leaves something in many tables, by the routes and by the world of tests. */
    private void live() {
        var user = world.user();
        var type = world.lampType(user, true);
        var lamp = world.device(user, type);
        var client = world.application("devices:read devices:write profile:read");
        world.grant(user, client, "devices:read devices:write profile:read");
        world.share(lamp, BOB);
        world.userToken(user, client);
        send(world.deviceToken(lamp), lamp);
        OAuthClient.of(client, "", "http://127.0.0.1/callback").signIn(user);
        given().header("Authorization", "Bearer " + world.userToken(user, client))
                .get("/v1.1/users/self");
    }

    private Map<String, Long> rows() {
        return jdbi.withHandle(db -> {
            var counts = new TreeMap<String, Long>();
            for (var table : db.createQuery(
                            "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'")
                    .mapTo(String.class)
                    .list()) {
                if (!KEPT.contains(table)) {
                    counts.put(
                            table,
                            db.createQuery("select count(*) from " + table)
                                    .mapTo(Long.class)
                                    .one());
                }
            }
            return counts;
        });
    }

    private boolean hangsOn(String root, String table) {
        var parents = new HashMap<String, List<String>>();
        jdbi.useHandle(db -> db.createQuery("""
                        select lower(child.table_name) as child, lower(parent.table_name) as parent
                        from information_schema.referential_constraints r
                        join information_schema.table_constraints child on child.constraint_name = r.constraint_name
                        join information_schema.table_constraints parent on parent.constraint_name = r.unique_constraint_name
                        where r.delete_rule = 'CASCADE'
                        """)
                .map((row, context) -> parents.computeIfAbsent(row.getString("child"), child -> new ArrayList<>())
                        .add(row.getString("parent")))
                .list());
        return hangsOn(root, table, parents);
    }

    private static boolean hangsOn(String root, String table, Map<String, List<String>> parents) {
        return table.equals(root)
                || parents.getOrDefault(table, List.of()).stream().anyMatch(parent -> hangsOn(root, parent, parents));
    }

    private static void send(String token, DeviceId device) {
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"sdid\":\"" + device + "\",\"type\":\"message\",\"data\":{\"power\":1.5,\"temp\":1}}")
                .post("/v1.1/messages");
    }

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1.1/devices/" + DESK_LAMP)
                .statusCode();
    }

    private String presence() {
        return given().header("Authorization", "Bearer " + applicationToken())
                .get("/v1.1/devices/" + DESK_LAMP + "/presence")
                .asString();
    }

    private static String applicationToken() {
        return given().auth()
                .preemptive()
                .basic(HOMEGLOW.value(), Controlled.HOMEGLOW_SECRET)
                .formParams(Map.of("grant_type", "client_credentials", "scope", "read,write"))
                .post("/token")
                .jsonPath()
                .getString("access_token");
    }

    private static int signIn(String password) {
        var browser = new Browser();
        return browser.submit(browser.get("/signin").form("form"), Map.of("username", "bob", "password", password))
                .status();
    }

    private static void askForANewPassword() {
        var browser = new Browser();
        browser.submit(browser.get("/forgot-password").form("form"), Map.of("username", "bob@example.org"));
    }
}
