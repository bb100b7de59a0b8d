package dev.threetokens.cloud.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The registration by PIN as a device and an application of its user see it. */
@QuarkusTest
class RegistrationsRestTest {
    private static final String EVERYTHING = "profile:read devices:read devices:write";
    private static final String DEVICE_SIDE = "/v1.1/cert/devices/registrations";
    private static final String PIN = "/v1.1/devices/registrations/pin";

    @Inject
    TestWorld world;

    @Inject
    Jdbi jdbi;

    private UserId alice;
    private DeviceTypeId lamp;
    private String aliceToken;
    private String vendorId;

    @BeforeEach
    void aliceGrantedAnApplicationThatAsksForEverything() {
        alice = world.user();
        lamp = world.lampType(world.user(), true);
        aliceToken = tokenOf(alice, EVERYTHING);
        vendorId = Secrets.random128();
    }

    @Test
    void aDeviceAsksItsUserTypesThePinInAndTheDeviceGetsItsToken() {
        var ticket = ticket();
        statusIs(ticket, "PENDING_USER_CONFIRMATION");

        confirm(aliceToken, ticket.pin).then().statusCode(200).body("data.rid", equalTo(ticket.rid));
        statusIs(ticket, "PENDING_DEVICE_COMPLETION");

        var completed = complete(ticket);
        completed.then().statusCode(200).body("data.uid", equalTo(alice.value()));
        String token = completed.path("data.accessToken");
        String device = completed.path("data.did");
        deviceSide().get(DEVICE_SIDE + "/" + ticket.rid + "/status").then().body("data.did", equalTo(device));
        as(token)
                .get("/v1.1/devices/" + device)
                .then()
                .statusCode(200)
                .body("data.name", equalTo("Hall lamp"))
                .body("data.dtid", equalTo(lamp.value()));
    }

    @Test
    void thePinAnswersHaveTheShapesOfTheOriginal() {
        long before = System.currentTimeMillis();
        request(lamp.value(), vendorId)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("data.rid", notNullValue())
                .body("data.nonce.length()", equalTo(32));
        assertThat(ticket().expiresOn - before).isBetween(599_000L, 660_000L);
    }

    @Test
    void theUserWhoConfirmedSeesHowFarItIsAndNobodyElse() {
        var ticket = ticket();
        var path = "/v1.1/devices/registrations/" + ticket.rid + "/status";
        as(aliceToken).get(path).then().statusCode(404);
        confirm(aliceToken, ticket.pin).then().statusCode(200);

        as(aliceToken)
                .get(path)
                .then()
                .statusCode(200)
                .body("data.status", equalTo("PENDING_DEVICE_COMPLETION"))
                .body("data.did", nullValue());
        String did = complete(ticket).path("data.did");
        as(aliceToken)
                .get(path)
                .then()
                .body("data.status", equalTo("REGISTERED"))
                .body("data.did", equalTo(did));
        as(tokenOf(world.user(), EVERYTHING))
                .get(path)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("user-token/other-user"));
    }

    @Test
    void aPinMayBeTypedInLowerCaseAndInGroups() {
        var pin = ticket().pin;
        var typed = " " + pin.substring(0, 4).toLowerCase() + "-" + pin.substring(4);

        confirm(aliceToken, typed).then().statusCode(200);
    }

    @Test
    void aPinIsGoodForOneUse() {
        var ticket = ticket();
        confirm(aliceToken, ticket.pin).then().statusCode(200);

        confirm(tokenOf(world.user(), EVERYTHING), ticket.pin).then().statusCode(404);
        assertThat(complete(ticket).<String>path("data.uid")).isEqualTo(alice.value());
    }

    @Test
    void afterFiveWrongPinsEvenTheRightOneHasToWait() {
        var ticket = ticket();
        for (int i = 0; i < 5; i++) {
            confirm(aliceToken, "AAAAAAA" + (i + 2)).then().statusCode(404);
        }

        confirm(aliceToken, ticket.pin)
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("600"))
                .body("error.code", equalTo(429));
        confirm(tokenOf(world.user(), EVERYTHING), ticket.pin).then().statusCode(200);
    }

    @Test
    void wrongUsedExpiredAndRevokedPinsGetTheSameAnswer() {
        var used = ticket();
        confirm(aliceToken, used.pin);
        var expired = ticket();
        expire(expired);
        vendorId = Secrets.random128();
        var revoked = ticket();
        ticket();
        var wrong = confirm(aliceToken, "AAAAAAAA").asString();

        for (var pin : new String[] {used.pin, expired.pin, revoked.pin}) {
            assertThat(confirm(aliceToken, pin).asString()).isEqualTo(wrong);
        }
    }

    @Test
    void whatIsNotConfirmedInTimeExpires() {
        var ticket = ticket();
        expire(ticket);

        statusIs(ticket, "EXPIRED");
        confirm(aliceToken, ticket.pin).then().statusCode(404);
        complete(ticket).then().statusCode(409);
    }

    @Test
    void whatIsNotCompletedInTimeExpires() {
        var ticket = ticket();
        confirm(aliceToken, ticket.pin).then().statusCode(200);
        expire(ticket);

        statusIs(ticket, "EXPIRED");
        complete(ticket).then().statusCode(409);
        as(aliceToken).get("/v1.1/users/" + alice + "/devices").then().body("total", equalTo(0));
    }

    @Test
    void onlyTheDeviceThatAskedCompletes() {
        var ticket = ticket();
        complete(ticket).then().statusCode(409);
        confirm(aliceToken, ticket.pin).then().statusCode(200);

        deviceSide()
                .body(Map.of("nonce", Secrets.random128()))
                .put(DEVICE_SIDE + "/" + ticket.rid)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("registration/wrong-nonce"));
        complete(ticket).then().statusCode(200);
        complete(ticket).then().statusCode(409);
    }

    @Test
    void aNewerRequestRevokesTheOlder() {
        var older = ticket();
        var newer = ticket();

        statusIs(older, "REVOKED");
        confirm(aliceToken, newer.pin).then().statusCode(200);
        statusIs(newer, "PENDING_DEVICE_COMPLETION");
    }

    @Test
    void theSameVendorDeviceIdOfAnotherTypeIsAnotherDevice() {
        var first = ticket();
        request(world.lampType(alice, true).value(), vendorId).then().statusCode(200);

        statusIs(first, "PENDING_USER_CONFIRMATION");
    }

    @Test
    void aRegisteredDeviceIsNotRegisteredAgainUntilItIsUnregistered() {
        var registered = register();
        request(lamp.value(), vendorId).then().statusCode(409).body("error.code", equalTo(409));

        unregister(aliceToken, registered.device)
                .then()
                .statusCode(200)
                .body("data.id", equalTo(registered.device))
                .body("data.uid", equalTo(alice.value()));

        assertThat(OAuthClient.tokenInfo(registered.token).jsonPath().getString("error.rule"))
                .isEqualTo("token/revoked");
        as(aliceToken).get("/v1.1/devices/" + registered.device).then().statusCode(200);
        unregister(aliceToken, registered.device).then().statusCode(404);
        request(lamp.value(), vendorId).then().statusCode(200);
    }

    @Test
    void aDeletedDeviceMayBeRegisteredAgain() {
        var registered = register();
        as(aliceToken).delete("/v1.1/devices/" + registered.device).then().statusCode(200);

        request(lamp.value(), vendorId).then().statusCode(200);
    }

    @Test
    void newHardwareTakesThePlaceOfADeviceWhoseTokenEnds() {
        var device = world.device(alice, lamp);
        var before = world.deviceToken(device);
        var ticket = ticket();

        confirm(aliceToken, Map.of("pin", ticket.pin, "deviceId", device.value()))
                .then()
                .statusCode(200);
        assertThat(OAuthClient.tokenInfo(before).statusCode()).isEqualTo(200);
        complete(ticket).then().statusCode(200).body("data.did", equalTo(device.value()));

        assertThat(OAuthClient.tokenInfo(before).jsonPath().getString("error.rule"))
                .isEqualTo("token/replaced");
    }

    @Test
    void newHardwareFitsOnlyAFreeDeviceOfTheSameTypeAndUser() {
        var bob = world.user();
        var ticket = ticket();
        var ofAnotherType = world.device(alice, world.lampType(alice, true));
        confirmFor(ticket, ofAnotherType).then().statusCode(400).body("error.errors[0].field", equalTo("deviceId"));
        confirmFor(ticket, world.device(bob, lamp))
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("user-token/other-user"));
        confirmFor(ticket, new DeviceId("nothing")).then().statusCode(404);
        vendorId = Secrets.random128();
        var registered = register();
        confirmFor(ticket, new DeviceId(registered.device)).then().statusCode(409);

        statusIs(ticket, "PENDING_USER_CONFIRMATION");
    }

    @Test
    void anApplicationRegistersWhatItMayAdd() {
        var ticket = ticket();
        confirm(tokenOf(alice, "devices:read"), ticket.pin)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("grant/right"));
        confirm(tokenOf(alice, "devices/dtother:write"), ticket.pin)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("grant/device-type"));

        confirm(tokenOf(alice, "devices/" + lamp + ":write"), ticket.pin).then().statusCode(200);
    }

    @Test
    void aDeviceOfAPrivateTypeIsForTheOwnerOfTheType() {
        lamp = world.lampType(world.user(), false);

        confirm(aliceToken, ticket().pin).then().statusCode(403).body("error.rule", equalTo("device-type/private"));
    }

    @Test
    void neitherADeviceNorAnApplicationTypesPinsInAndBothLearnNothingOfThem() {
        var app = world.application(EVERYTHING);
        world.grant(alice, app, EVERYTHING);
        var deviceToken = world.deviceToken(world.device(alice, lamp));

        for (var pin : new String[] {ticket().pin, "AAAAAAAA"}) {
            confirm(world.applicationToken(app), pin)
                    .then()
                    .statusCode(403)
                    .body("error.rule", equalTo("application-token/needs-user"));
            confirm(deviceToken, pin).then().statusCode(403).body("error.rule", equalTo("device-token/operation"));
        }
        given().contentType("application/json")
                .body(Map.of("pin", "AAAAAAAA", "deviceName", "Hall lamp"))
                .put(PIN)
                .then()
                .statusCode(401);
    }

    @Test
    void anApplicationUnregistersWithAWriteGrantADeviceNever() {
        var registered = register();
        var reader = world.application("devices:read");
        world.grant(alice, reader, "devices:read");
        unregister(world.applicationToken(reader), registered.device)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("grant/right"));
        unregister(registered.token, registered.device)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("device-token/operation"));
        var writer = world.application(EVERYTHING);
        world.grant(alice, writer, EVERYTHING);
        unregister(world.applicationToken(writer), registered.device).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "ü", "../x", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void aVendorDeviceIdIsShortAndPlain(String vendorDeviceId) {
        request(lamp.value(), vendorDeviceId)
                .then()
                .statusCode(400)
                .body("error.errors[0].field", equalTo("vendorDeviceId"));
    }

    @Test
    void whatIsMissingIsNamed() {
        request("dtunknown", vendorId).then().statusCode(404).body("error.code", equalTo(1101));
        deviceSide().body(Map.of()).post(DEVICE_SIDE).then().statusCode(400);
        deviceSide().get(DEVICE_SIDE + "/unknown/status").then().statusCode(404);
        deviceSide()
                .body(Map.of("nonce", "n"))
                .put(DEVICE_SIDE + "/unknown")
                .then()
                .statusCode(404);
        confirm(aliceToken, Map.of("pin", "AAAAAAAA"))
                .then()
                .statusCode(400)
                .body("error.errors[0].field", equalTo("deviceName"));
        confirm(aliceToken, Map.of("pin", "AAAAAAAA", "deviceName", "four"))
                .then()
                .statusCode(400)
                .body("error.errors[0].field", equalTo("deviceName"));
        confirm(aliceToken, Map.of("deviceName", "Hall lamp"))
                .then()
                .statusCode(400)
                .body("error.errors[0].field", equalTo("pin"));
    }

    @Test
    void onlySoManyDevicesWaitAtATime() {
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into registrations (id, type_id, vendor_device_id, state, nonce_hash, expires_on)
                        select 'many' || x, :type, 'many' || x, 'PENDING_USER_CONFIRMATION', '', :later
                        from system_range(1, 10000)
                        """)
                .bind("type", lamp.value())
                .bind("later", System.currentTimeMillis() + 60_000)
                .execute());
        try {
            request(lamp.value(), vendorId).then().statusCode(503).header("Retry-After", notNullValue());
        } finally {
            jdbi.useHandle(db -> db.execute("delete from registrations where nonce_hash = ''"));
        }
        request(lamp.value(), vendorId).then().statusCode(200);
    }

    @Test
    void neitherPinNorNonceStandsInTheDatabase() {
        var ticket = ticket();
        var row = jdbi.withHandle(db -> db.createQuery("select * from registrations where id = :id")
                        .bind("id", ticket.rid)
                        .mapToMap()
                        .one())
                .toString();

        assertThat(row)
                .contains(ticket.rid)
                .doesNotContain(ticket.pin)
                .doesNotContain(ticket.nonce)
                .doesNotContain(Secrets.hash(ticket.pin));
    }

    private record Ticket(String rid, String pin, String nonce, long expiresOn) {}

    private record Registered(String device, String token) {}

    private Ticket ticket() {
        var data = request(lamp.value(), vendorId).jsonPath();
        return new Ticket(
                data.getString("data.rid"),
                data.getString("data.pin"),
                data.getString("data.nonce"),
                data.getLong("data.expiresOn"));
    }

    private Registered register() {
        var ticket = ticket();
        confirm(aliceToken, ticket.pin).then().statusCode(200);
        var completed = complete(ticket);
        return new Registered(completed.path("data.did"), completed.path("data.accessToken"));
    }

    private Response request(String type, String vendorDeviceId) {
        return deviceSide()
                .body(Map.of("deviceTypeId", type, "vendorDeviceId", vendorDeviceId))
                .post(DEVICE_SIDE);
    }

    private Response complete(Ticket ticket) {
        return deviceSide().body(Map.of("nonce", ticket.nonce)).put(DEVICE_SIDE + "/" + ticket.rid);
    }

    private void statusIs(Ticket ticket, String status) {
        deviceSide()
                .get(DEVICE_SIDE + "/" + ticket.rid + "/status")
                .then()
                .statusCode(200)
                .body("data.status", equalTo(status));
    }

    private static Response confirm(String token, String pin) {
        return confirm(token, Map.of("pin", pin, "deviceName", "Hall lamp"));
    }

    private Response confirmFor(Ticket ticket, DeviceId device) {
        return confirm(aliceToken, Map.of("pin", ticket.pin, "deviceId", device.value()));
    }

    private static Response confirm(String token, Map<String, String> body) {
        return as(token).body(body).put(PIN);
    }

    private static Response unregister(String token, String device) {
        return as(token).delete("/v1.1/devices/" + device + "/registrations");
    }

    private void expire(Ticket ticket) {
        jdbi.useHandle(db -> db.createUpdate("update registrations set expires_on = 1 where id = :id")
                .bind("id", ticket.rid)
                .execute());
    }

    private String tokenOf(UserId user, String permissions) {
        var app = world.application(permissions);
        world.grant(user, app, permissions);
        return world.userToken(user, app);
    }

    private static RequestSpecification deviceSide() {
        return given().contentType("application/json");
    }

    private static RequestSpecification as(String token) {
        return given().contentType("application/json").header("Authorization", "Bearer " + token);
    }
}
