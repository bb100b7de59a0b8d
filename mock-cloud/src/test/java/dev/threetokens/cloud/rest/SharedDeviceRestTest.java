package dev.threetokens.cloud.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Carol may do with a lamp that Alice shares with her, from when on, and through what. */
@QuarkusTest
class SharedDeviceRestTest extends SharingScene {
    @Test
    void whoAcceptedReadsAndWrites() {
        var id = world.share(lamp, carol).value();

        as(carolToken).get("/v1.1/devices/" + lamp).then().statusCode(200).body("data.uid", equalTo(alice.value()));
        as(carolToken).get("/v1.1/devices/" + lamp + "/presence").then().statusCode(200);
        String mid =
                sent(carolToken, Map.of("temp", 7)).statusCode(200).extract().path("data.mid");
        as(carolToken).get("/v1.1/messages?mid=" + mid).then().statusCode(200).body("size", equalTo(1));
        as(carolToken)
                .body(Map.of("ddid", lamp, "data", Map.of("actions", new Object[] {
                    Map.of("name", "setOn", "parameters", Map.of())
                })))
                .post("/v1.1/actions")
                .then()
                .statusCode(200);
        as(carolToken).get("/v1.1/actions?ddid=" + lamp).then().statusCode(200).body("size", equalTo(1));
        as(carolToken).get(path(lamp, id)).then().statusCode(200).body("status", equalTo("ACCEPTED"));
    }

    @Test
    void whatIsTheOwnersStaysTheOwners() {
        world.share(lamp, carol);
        var device = "/v1.1/devices/" + lamp;
        ownersOnly(as(carolToken)
                .body(Map.of("email", "dave@example.org"))
                .post(device + "/shares")
                .then());
        ownersOnly(as(carolToken).get(device + "/shares").then());
        ownersOnly(as(carolToken).get(device + "/tokens").then());
        ownersOnly(as(carolToken).put(device + "/tokens").then());
        ownersOnly(as(carolToken).delete(device + "/tokens").then());
        ownersOnly(as(carolToken).body(Map.of("name", "Mine now")).put(device).then());
        ownersOnly(as(carolToken).delete(device).then());
        ownersOnly(as(carolToken).delete(device + "/registrations").then());
    }

    @Test
    void theGrantOfTheInvitedUserDecidesNotTheOwners() {
        world.share(lamp, carol);
        var reader = world.application("devices:read devices:write");
        world.grant(carol, reader, "devices:read");
        var none = world.application(EVERYTHING);
        world.grant(alice, none, EVERYTHING);
        world.grant(carol, none, "devices/dtother:read");

        as(world.userToken(carol, reader)).get("/v1.1/devices/" + lamp).then().statusCode(200);
        sent(world.userToken(carol, reader), Map.of("temp", 1))
                .statusCode(403)
                .body("error.rule", equalTo("grant/right"));
        as(world.userToken(carol, none))
                .get("/v1.1/devices/" + lamp)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("grant/device-type"));
    }

    @Test
    void onlyWhatCameFromTheAcceptanceOnIsReadByAnyRoute() {
        long before = System.currentTimeMillis() - 1;
        String old = message(before, Map.of("temp", 100, "state", true));
        world.share(lamp, carol);
        long after = System.currentTimeMillis();
        String fresh = message(after, Map.of("temp", 1));
        long minute = before - before % 60_000;
        var range = "&startDate=" + (minute - 60_000) + "&endDate=" + (after + 120_000);

        as(carolToken).get("/v1.1/messages?sdid=" + lamp).then().body("data.mid", contains(fresh));
        as(aliceToken).get("/v1.1/messages?sdid=" + lamp).then().body("data.mid", contains(old, fresh));
        as(carolToken)
                .get("/v1.1/messages?sdid=" + lamp + "&order=desc&startDate=0&endDate=" + before)
                .then()
                .body("data", empty());
        as(carolToken).get("/v1.1/messages/last?count=5&sdids=" + lamp).then().body("data.mid", contains(fresh));
        as(carolToken)
                .get("/v1.1/messages?mid=" + old)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("share/before-acceptance"));
        as(carolToken)
                .get("/v1.1/messages/snapshots?sdids=" + lamp)
                .then()
                .body("data[0].data.temp.value", equalTo(1))
                .body("data[0].data.state", nullValue());
        as(carolToken)
                .get("/v1.1/messages/analytics/aggregates?field=temp&sdid=" + lamp + range)
                .then()
                .body("data[0].count", equalTo(1))
                .body("data[0].max", equalTo(1f));
        as(aliceToken)
                .get("/v1.1/messages/analytics/aggregates?field=temp&sdid=" + lamp + range)
                .then()
                .body("data[0].count", equalTo(2));
        as(carolToken)
                .get("/v1.1/messages/analytics/histogram?field=temp&interval=minute&sdid=" + lamp + range)
                .then()
                .body("data.count.sum()", equalTo(1));
        as(carolToken)
                .get("/v1.1/messages/presence?fieldPresence=state&interval=minute&sdid=" + lamp + range)
                .then()
                .body("size", equalTo(0));
    }

    @Test
    void whatADeviceWasAskedBeforeTheAcceptanceIsNotRead() {
        String old = action(aliceToken, System.currentTimeMillis() - 1);
        world.share(lamp, carol);
        String fresh = action(aliceToken, System.currentTimeMillis());

        as(carolToken).get("/v1.1/actions?ddid=" + lamp).then().body("data.mid", contains(fresh));
        as(carolToken)
                .get("/v1.1/actions?mid=" + old)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("share/before-acceptance"));
    }

    @Test
    void anApplicationByItselfComesByTheGrantOfTheOwner() {
        world.share(lamp, carol);
        var carols = world.application(EVERYTHING);
        world.grant(carol, carols, EVERYTHING);
        as(world.applicationToken(carols))
                .get("/v1.1/devices/" + lamp)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("grant/none"));
        as(world.applicationToken(app))
                .get("/v1.1/devices/" + lamp + "/shares")
                .then()
                .statusCode(200);
        as(world.applicationToken(app))
                .body(Map.of("email", "dave@example.org"))
                .post("/v1.1/devices/" + lamp + "/shares")
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("application-token/needs-user"));
    }

    @Test
    void aDeviceOfTheInvitedUserReachesNothing() {
        world.share(lamp, carol);
        var own = world.deviceToken(world.device(carol, type));
        as(own).get("/v1.1/devices/" + lamp)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("device-token/other-device"));
    }

    private static void ownersOnly(ValidatableResponse answer) {
        answer.statusCode(403).body("error.rule", equalTo("share/owner-only"));
    }

    private String message(long ts, Map<String, Object> data) {
        return as(aliceToken)
                .body(Map.of("sdid", lamp, "ts", ts, "data", data))
                .post("/v1.1/messages")
                .then()
                .statusCode(200)
                .extract()
                .path("data.mid");
    }

    private ValidatableResponse sent(String token, Map<String, Object> data) {
        return as(token)
                .body(Map.of("sdid", lamp, "data", data))
                .post("/v1.1/messages")
                .then();
    }

    private String action(String token, long ts) {
        var action = Map.of("name", "setOn", "parameters", Map.of());
        return as(token)
                .body(Map.of("ddid", lamp, "ts", ts, "data", Map.of("actions", new Object[] {action})))
                .post("/v1.1/actions")
                .then()
                .statusCode(200)
                .extract()
                .path("data.mid");
    }
}
