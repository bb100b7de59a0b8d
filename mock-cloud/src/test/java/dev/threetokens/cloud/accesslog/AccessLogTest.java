package dev.threetokens.cloud.accesslog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Rule;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogTest {
    private static final String EVERYTHING = "profile:read devices:read devices:write";

    @Inject
    TestWorld world;

    @Inject
    AccessLog log;

    @Inject
    AccessRows written;

    @Inject
    AccessReader reader;

    @Inject
    AccessLogCleaner cleaner;

    @Inject
    Grants grants;

    @Inject
    Jdbi jdbi;

    private UserId alice;
    private DeviceTypeId type;
    private DeviceId lamp;
    private ClientId app;
    private String userToken;

    @BeforeEach
    void aliceGrantedAnApplication() {
        alice = world.user();
        type = world.lampType(alice, true);
        lamp = world.device(alice, type);
        app = world.application(EVERYTHING);
        world.grant(alice, app, EVERYTHING);
        userToken = world.userToken(alice, app);
    }

    @Test
    void whatIsDoneAgainWithinAMinuteIsOneRow() {
        for (int i = 0; i < 12; i++) {
            read(userToken, lamp);
        }
        log.flush();
        read(userToken, lamp);

        assertThat(rows(alice)).singleElement().satisfies(row -> {
            assertThat(row.uses()).isEqualTo(13);
            assertThat(row.kind()).isEqualTo(ActorKind.USER);
            assertThat(row.actor()).isEqualTo(app.value());
            assertThat(row.actorName()).contains("An application");
            assertThat(row.operation()).isEqualTo(Operation.READ_DEVICE);
            assertThat(row.device()).contains(lamp.value());
            assertThat(row.deviceName()).contains("A lamp");
            assertThat(row.refused()).isFalse();
            assertThat(row.rule()).isEqualTo("user-token/granted");
            assertThat(row.last())
                    .isAfterOrEqualTo(row.first())
                    .isBetween(Instant.now().minusSeconds(60), Instant.now());
        });
    }

    @Test
    void aRowGoesOnForAMinuteWithoutUseAndForAnHourInAll() {
        long now = System.currentTimeMillis();
        write(now - 7_200_000);
        write(now - 7_200_000 + 60_000);
        assertThat(rows(alice)).extracting(LoggedAccess::uses).containsExactly(2L);

        write(now - 7_200_000 + 120_001);
        assertThat(rows(alice)).extracting(LoggedAccess::uses).containsExactly(1L, 2L);

        for (long at = now - 3_500_000; at <= now; at += 50_000) {
            write(at);
        }
        assertThat(rows(alice)).extracting(LoggedAccess::uses).containsExactly(71L, 1L, 2L);
        write(now + 50_000);
        write(now + 100_000);
        assertThat(rows(alice)).extracting(LoggedAccess::uses).containsExactly(1L, 72L, 1L, 2L);
    }

    @Test
    void whatIsNewIsWrittenAtOnceAndWhatGoesOnWaits() {
        read(userToken, lamp);
        log.flushNew();
        assertThat(find(Optional.empty(), false)).extracting(LoggedAccess::uses).containsExactly(1L);

        read(userToken, lamp);
        log.flushNew();
        assertThat(find(Optional.empty(), false)).extracting(LoggedAccess::uses).containsExactly(1L);
        log.flush();
        assertThat(find(Optional.empty(), false)).extracting(LoggedAccess::uses).containsExactly(2L);
    }

    @Test
    void aRowThatWasForgottenMeanwhileIsFollowedByANewOne() {
        read(userToken, lamp);
        log.flush();
        jdbi.useHandle(db -> db.execute("delete from access_log where owner_id = ?", alice.value()));
        read(userToken, lamp);

        assertThat(rows(alice)).extracting(LoggedAccess::uses).containsExactly(1L);
    }

    @Test
    void eachKindOfTokenAndEachOperationHasItsOwnRow() {
        var applicationToken = world.applicationToken(app);
        var deviceToken = world.deviceToken(lamp);
        read(userToken, lamp);
        read(applicationToken, lamp);
        read(deviceToken, lamp);
        as(userToken).get("/v1.1/users/self").then().statusCode(200);

        assertThat(rows(alice))
                .extracting(LoggedAccess::kind, LoggedAccess::operation, LoggedAccess::rule)
                .containsExactlyInAnyOrder(
                        tuple(ActorKind.USER, Operation.READ_DEVICE, "user-token/granted"),
                        tuple(ActorKind.APPLICATION, Operation.READ_DEVICE, "application-token/granted"),
                        tuple(ActorKind.DEVICE, Operation.READ_DEVICE, "device-token/own-device"),
                        tuple(ActorKind.USER, Operation.READ_PROFILE, "user-token/granted"));
    }

    @Test
    void whatIsRefusedStandsThereWithItsRuleForTheOneWhoseItIs() {
        var nosy = world.application(EVERYTHING);
        as(world.applicationToken(nosy)).get("/v1.1/devices/" + lamp).then().statusCode(403);

        assertThat(rows(alice)).singleElement().satisfies(row -> {
            assertThat(row.refused()).isTrue();
            assertThat(row.rule()).isEqualTo("grant/none");
            assertThat(row.actor()).isEqualTo(nosy.value());
        });
    }

    @Test
    void neitherTheUserNorTheDeviceOfSomebodyElseIsNamed() {
        var bob = world.user();
        world.grant(bob, app, EVERYTHING);
        var bobsLamp = world.device(bob, type);
        as(world.userToken(bob, app)).get("/v1.1/devices/" + lamp).then().statusCode(403);
        as(world.deviceToken(bobsLamp)).get("/v1.1/devices/" + lamp).then().statusCode(403);

        var rows = rows(alice);
        assertThat(rows)
                .extracting(LoggedAccess::kind)
                .containsExactlyInAnyOrder(ActorKind.OTHER_USER, ActorKind.OTHER_DEVICE);
        assertThat(rows.toString() + reader.named(alice)).doesNotContain(bob.value(), bobsLamp.value());
    }

    @Test
    void nobodySeesTheRowsOfAnother() {
        var bob = world.user();
        read(userToken, lamp);

        assertThat(rows(bob)).isEmpty();
        assertThat(reader.named(bob)).isEmpty();
        assertThat(reader.find(new AccessQuery(bob, Optional.of(lamp.value()), false, Optional.empty(), 10)))
                .isEmpty();
    }

    @Test
    void whatTheUserHerselfDoesInTheConsoleAndWhatOnlyFiltersAListAreNotNoted() {
        var browser = new Browser();
        browser.signIn(alice);
        browser.get("/my");
        as(userToken).get("/v1.1/users/" + alice + "/devices").then().statusCode(200);

        assertThat(rows(alice)).extracting(LoggedAccess::operation).containsExactly(Operation.LIST_DEVICES);
    }

    @Test
    void rowsAreFilteredByApplicationByDeviceAndByRefusal() {
        var other = world.device(alice, type);
        var nosy = world.application(EVERYTHING);
        read(userToken, lamp);
        read(userToken, other);
        as(world.applicationToken(nosy)).get("/v1.1/devices/" + other).then().statusCode(403);
        log.flush();

        assertThat(find(Optional.of(app.value()), false)).hasSize(2);
        assertThat(find(Optional.of(other.value()), false)).hasSize(2);
        assertThat(find(Optional.of(other.value()), true)).hasSize(1);
        assertThat(find(Optional.of(lamp.value()), true)).isEmpty();
        assertThat(reader.named(alice))
                .extracting(AccessReader.Named::id)
                .containsExactlyInAnyOrder(app.value(), nosy.value(), lamp.value(), other.value());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        insert(25, 0);
        // Several of the same moment, to be told apart by their ids.
        jdbi.useHandle(db ->
                db.execute("update access_log set last_on = last_on / 10 * 10 where owner_id = ?", alice.value()));
        var all =
                find(Optional.empty(), false).stream().map(LoggedAccess::cursor).toList();

        var seen = new ArrayList<LoggedAccess.Cursor>();
        Optional<LoggedAccess.Cursor> before = Optional.empty();
        for (int page = 0; page < 4; page++) {
            var rows = reader.find(new AccessQuery(alice, Optional.empty(), false, before, 7));
            rows.forEach(row -> seen.add(row.cursor()));
            before = Optional.of(rows.get(rows.size() - 1).cursor());
        }

        assertThat(seen).hasSize(25).isEqualTo(all);
        assertThat(seen).isSortedAccordingTo((one, other) -> Long.compare(other.lastOn(), one.lastOn()));
    }

    @Test
    void theNamesOfWhatIsDeletedAreRemembered() {
        read(userToken, lamp);
        as(userToken).delete("/v1.1/devices/" + lamp).then().statusCode(200);

        assertThat(rows(alice))
                .extracting(LoggedAccess::operation)
                .containsExactlyInAnyOrder(Operation.READ_DEVICE, Operation.DELETE_DEVICE);
        assertThat(rows(alice)).allSatisfy(row -> assertThat(row.deviceName()).contains("A lamp"));
        jdbi.useHandle(db -> db.execute("delete from applications where id = ?", app.value()));
        assertThat(rows(alice)).allSatisfy(row -> assertThat(row.actorName()).contains("An application"));
    }

    @Test
    void aRenamedDeviceIsCalledAsItIsNow() {
        read(userToken, lamp);
        log.flush();
        as(userToken)
                .body(Map.of("name", "Hall lamp"))
                .put("/v1.1/devices/" + lamp)
                .then()
                .statusCode(200);

        assertThat(rows(alice)).allSatisfy(row -> assertThat(row.deviceName()).contains("Hall lamp"));
    }

    @Test
    void theGrantKnowsWhenItWasUsedLastAndKeepsThatWhenItIsGivenAnew() {
        assertThat(grants.givenBy(alice))
                .allSatisfy(grant -> assertThat(grant.lastUsedOn()).isEmpty());
        as(userToken).get("/v1.1/devices/unknown").then().statusCode(404);
        log.flush();
        assertThat(grants.givenBy(alice))
                .allSatisfy(grant -> assertThat(grant.lastUsedOn()).isEmpty());

        read(world.applicationToken(app), lamp);
        log.flush();
        world.grant(alice, app, EVERYTHING);

        assertThat(grants.givenBy(alice))
                .singleElement()
                .satisfies(grant -> assertThat(grant.lastUsedOn().orElseThrow())
                        .isBetween(Instant.now().minusSeconds(60), Instant.now()));
    }

    @Test
    void whatARuleRefusedIsNoUseOfTheGrant() {
        var reader = world.application("devices:read");
        world.grant(alice, reader, "devices:read");
        as(world.userToken(alice, reader))
                .delete("/v1.1/devices/" + lamp)
                .then()
                .statusCode(403);
        log.flush();

        assertThat(grants.givenBy(alice))
                .filteredOn(grant -> grant.client().equals(reader))
                .allSatisfy(grant -> assertThat(grant.lastUsedOn()).isEmpty());
    }

    @Test
    void oldRowsAreForgotten() {
        insert(2, Duration.ofDays(31).toMillis());
        insert(3, Duration.ofDays(29).toMillis());

        cleaner.clean();

        assertThat(rows(alice)).hasSize(3);
    }

    @Test
    void aUserKeepsTheNewestTenThousandRows() {
        insert(10_020, 0);
        var bob = alice;
        alice = world.user();
        insert(5, 0);
        var oldestToKeep = oldestOf(bob, 10_000);

        cleaner.clean();

        assertThat(count(bob)).isEqualTo(10_000);
        assertThat(oldestOf(bob, 10_000)).isEqualTo(oldestToKeep);
        assertThat(count(alice)).isEqualTo(5);
    }

    @Test
    void whatCannotBeWrittenNowIsWrittenLater() {
        jdbi.useHandle(db -> db.execute("alter table access_log rename to access_log_away"));
        try {
            read(userToken, lamp);
            log.flush();
            read(userToken, lamp);
        } finally {
            jdbi.useHandle(db -> db.execute("alter table access_log_away rename to access_log"));
        }

        assertThat(rows(alice))
                .singleElement()
                .satisfies(row -> assertThat(row.uses()).isEqualTo(2));
    }

    @Test
    void ofAUserWhoIsGoneNothingIsWrittenAndTheOthersAreNotHeldUp() {
        var bob = world.user();
        world.grant(bob, app, EVERYTHING);
        var bobsLamp = world.device(bob, type);
        read(world.applicationToken(app), bobsLamp);
        read(userToken, lamp);
        jdbi.useHandle(db -> db.execute("delete from users where id = ?", bob.value()));

        assertThat(rows(alice)).hasSize(1);
        assertThat(count(bob)).isZero();
    }

    @Test
    void noTokenStandsInTheLog() {
        var tokens = List.of(userToken, world.applicationToken(app), world.deviceToken(lamp));
        tokens.forEach(token -> read(token, lamp));
        log.flush();

        var dump = jdbi.withHandle(db -> db.createQuery("select * from access_log where owner_id = :owner")
                        .bind("owner", alice.value())
                        .mapToMap()
                        .list())
                .toString();
        assertThat(dump).contains(lamp.value());
        tokens.forEach(token -> assertThat(dump).doesNotContain(token.substring(token.lastIndexOf('.'))));
    }

    private static void read(String token, DeviceId device) {
        as(token).get("/v1.1/devices/" + device).then().statusCode(200);
    }

    private List<LoggedAccess> rows(UserId owner) {
        log.flush();
        return reader.find(new AccessQuery(owner, Optional.empty(), false, Optional.empty(), 100));
    }

    private List<LoggedAccess> find(Optional<String> about, boolean refusedOnly) {
        return reader.find(new AccessQuery(alice, about, refusedOnly, Optional.empty(), 100));
    }

    private void write(long at) {
        var read = new Access(
                alice,
                ActorKind.USER,
                app.value(),
                Operation.READ_DEVICE,
                Optional.of(lamp),
                Decision.allow(Rule.USER_GRANTED));
        written.write(Map.of(read, Uses.once(at)));
    }

    private void insert(int rows, long millisAgo) {
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into access_log (owner_id, actor_kind, actor_id, operation, device_id, rule_id, refused,
                                                uses, first_on, last_on)
                        select :owner, 'USER', 'app', 'READ_DEVICE', '', 'user-token/granted', false, 1, :at - x, :at - x
                        from system_range(1, :rows)
                        """)
                .bind("owner", alice.value())
                .bind("at", System.currentTimeMillis() - millisAgo)
                .bind("rows", rows)
                .execute());
    }

    private int count(UserId owner) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from access_log where owner_id = :owner")
                .bind("owner", owner.value())
                .mapTo(Integer.class)
                .one());
    }

    private long oldestOf(UserId owner, int newest) {
        return jdbi.withHandle(db -> db.createQuery("select min(last_on) from (select last_on from access_log"
                        + " where owner_id = :owner order by last_on desc fetch first :newest rows only)")
                .bind("owner", owner.value())
                .bind("newest", newest)
                .mapTo(Long.class)
                .one());
    }

    private static RequestSpecification as(String token) {
        return given().contentType("application/json").header("Authorization", "Bearer " + token);
    }
}
