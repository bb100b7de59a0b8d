package dev.threetokens.cloud.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MessagesRestTest {
    @Inject
    TestWorld world;

    private UserId alice;
    private DeviceId lamp;
    private DeviceId sibling;
    private DeviceId foreign;
    private String token;

    @BeforeEach
    void aliceHasTwoLampsAndBobHasOne() {
        alice = world.user();
        var bob = world.user();
        var type = world.lampType(bob, true);
        lamp = world.device(alice, type);
        sibling = world.device(alice, type);
        foreign = world.device(bob, type);
        token = world.deviceToken(lamp);
    }

    @Test
    void aMessageIsStoredWithTheFieldsOfTheManifestInItsSpelling() {
        String mid = send(Map.of("sdid", lamp, "data", Map.of("TEMP", 20.5, "unknown", 1)))
                .statusCode(200)
                .extract()
                .path("data.mid");
        as(token)
                .get("/v1.1/messages?mid=" + mid)
                .then()
                .statusCode(200)
                .body("data[0].uid", equalTo(alice.value()))
                .body("data[0].mv", equalTo(1))
                .body("data[0].data.temp", equalTo(20.5f))
                .body("data[0].data.size()", equalTo(1));
    }

    @Test
    void aDeviceSendsForItselfOnly() {
        send(Map.of("sdid", sibling, "data", Map.of("temp", 1)))
                .statusCode(403)
                .body("error.rule", equalTo("device-token/other-device"));
        send(Map.of("sdid", foreign, "data", Map.of("temp", 1))).statusCode(403);
        send(Map.of("sdid", "absent", "data", Map.of("temp", 1))).statusCode(404);
    }

    @Test
    void anActionThatComesAsAMessageIsDecidedAndKeptAsAnAction() {
        var actions = Map.of("actions", List.of(Map.of("name", "setOn", "parameters", Map.of())));
        send(Map.of("type", "action", "ddid", foreign, "data", actions))
                .statusCode(403)
                .body("error.rule", equalTo("device-token/other-device"));
        String mid = send(Map.of("type", "action", "ddid", sibling, "data", actions))
                .statusCode(200)
                .extract()
                .path("data.mid");
        as(world.deviceToken(sibling))
                .get("/v1.1/actions?ddid=" + sibling)
                .then()
                .statusCode(200)
                .body("data.mid", equalTo(List.of(mid)))
                .body("data[0].sdid", equalTo(lamp.value()));
    }

    @Test
    void anActionIsFoundByTheIdThatItGot() {
        var actions = Map.of("actions", List.of(Map.of("name", "setOn", "parameters", Map.of())));
        var first = send(Map.of("type", "action", "ddid", lamp, "data", actions));
        send(Map.of("type", "action", "ddid", lamp, "data", actions)).statusCode(200);
        String mid = first.extract().path("data.mid");
        as(token).get("/v1.1/actions?mid=" + mid).then().statusCode(200).body("data.mid", equalTo(List.of(mid)));
        as(world.deviceToken(sibling)).get("/v1.1/actions?mid=" + mid).then().statusCode(403);
    }

    @Test
    void actionsAreFoundByTheirTimeAndTheAnswerTellsForWhich() {
        var actions = Map.of("actions", List.of(Map.of("name", "setOn", "parameters", Map.of())));
        for (int ts : List.of(1_000, 2_000, 3_000)) {
            send(Map.of("type", "action", "ddid", lamp, "ts", ts, "data", actions))
                    .statusCode(200);
        }
        as(token)
                .get("/v1.1/actions?startDate=2000&endDate=3000&ddid=" + lamp)
                .then()
                .statusCode(200)
                .body("data.ts", contains(2_000, 3_000))
                .body("startDate", equalTo(2_000))
                .body("endDate", equalTo(3_000));
    }

    @Test
    void aTypeThatIsNeitherMessageNorActionIsRefused() {
        send(Map.of("type", "event", "sdid", lamp, "data", Map.of("temp", 1)))
                .statusCode(400)
                .body("error.errors[0].field", equalTo("type"));
        send(Map.of("type", "action", "ddid", sibling, "data", Map.of("actions", "setOn")))
                .statusCode(400)
                .body("error.errors[0].field", equalTo("data"));
    }

    @Test
    void aHistoryIsPagedByAnOpaqueCursorWithoutLossOrRepeat() {
        for (int i = 0; i < 25; i++) {
            send(Map.of("sdid", lamp, "ts", 1_000 + i / 2, "data", Map.of("temp", i)))
                    .statusCode(200);
        }
        for (String order : List.of("asc", "desc")) {
            var seen = new ArrayList<Integer>();
            String next = "";
            do {
                var page = as(token)
                        .queryParam("sdid", lamp.value())
                        .queryParam("order", order)
                        .queryParam("count", 10)
                        .queryParam("offset", next)
                        .get("/v1.1/messages")
                        .then()
                        .statusCode(200)
                        .extract();
                seen.addAll(page.path("data.data.temp"));
                next = page.path("next");
            } while (next != null);
            assertThat(seen).hasSize(25).doesNotHaveDuplicates();
            assertThat(seen.get(0)).isEqualTo(order.equals("asc") ? 0 : 24);
        }
    }

    @Test
    void aHistoryIsBoundedByItsDates() {
        for (int ts : List.of(1_000, 2_000, 3_000)) {
            send(Map.of("sdid", lamp, "ts", ts, "data", Map.of("temp", ts)));
        }
        as(token)
                .get("/v1.1/messages?sdid=" + lamp + "&startDate=2000&endDate=2999")
                .then()
                .body("size", equalTo(1))
                .body("data[0].ts", equalTo(2_000));
    }

    @Test
    void theNewestMessagesComeNewestFirst() {
        for (int ts : List.of(1_000, 3_000, 2_000)) {
            send(Map.of("sdid", lamp, "ts", ts, "data", Map.of("temp", ts)));
        }
        as(token)
                .get("/v1.1/messages/last?count=2&sdids=" + lamp)
                .then()
                .statusCode(200)
                .body("data.ts", equalTo(List.of(3_000, 2_000)));
    }

    @Test
    void oneForeignDeviceAmongSeveralRefusesTheWholeQuestion() {
        as(token)
                .get("/v1.1/messages/last?sdids=" + lamp + "," + sibling)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("device-token/other-device"))
                .body(not(containsString("temp")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "99999999999999", "1.5e30"})
    void aTimestampBeforeTheEpochOrFarAheadIsRefused(String ts) {
        as(token)
                .body("{\"sdid\":\"" + lamp + "\",\"data\":{\"temp\":1},\"ts\":" + ts + "}")
                .post("/v1.1/messages")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "",
                "\"text\"",
                "{\"sdid\":\"a b\",\"data\":{}}",
                "{\"sdid\":5,\"data\":7}",
                "{} {}"
            })
    void aBodyThatIsNotAMessageIsRefusedInTheEnvelope(String body) {
        as(token)
                .body(body)
                .post("/v1.1/messages")
                .then()
                .statusCode(400)
                .contentType("application/json")
                .body("error.message", not(containsString("jackson")))
                .body("error.message", not(containsString("Exception")));
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        var deep = "[".repeat(5_000) + "]".repeat(5_000);
        as(token)
                .body("{\"sdid\":\"" + lamp + "\",\"data\":{\"temp\":" + deep + "}}")
                .post("/v1.1/messages")
                .then()
                .statusCode(400);
    }

    @Test
    void dataOverTheLimitIsRefusedWithItsOwnStatus() {
        send(Map.of("sdid", lamp, "data", Map.of("temp", 1, "pad", "x".repeat(10_240))))
                .statusCode(413)
                .body("error.code", equalTo(413));
        send(Map.of("sdid", lamp, "data", Map.of("temp", 1, "pad", "x".repeat(70_000))))
                .statusCode(413)
                .body("error.code", equalTo(413));
    }

    @Test
    void anotherContentTypeIsRefusedInTheEnvelope() {
        given().header("Authorization", "Bearer " + token)
                .contentType("text/plain")
                .body("temp=1")
                .post("/v1.1/messages")
                .then()
                .statusCode(415)
                .body("error.code", equalTo(415));
    }

    @Test
    void aValueOfAnotherTypeIsRefusedWithItsFieldNamed() {
        send(Map.of("sdid", lamp, "data", Map.of("temp", "warm")))
                .statusCode(400)
                .body("error.errors[0].field", equalTo("data.temp"));
    }

    @Test
    void anActionIsCheckedAgainstTheManifestOfItsDestination() {
        act(lamp, "explode", Map.of()).statusCode(400);
        act(lamp, "dim", Map.of()).statusCode(400);
        act(lamp, "dim", Map.of("level", "bright")).statusCode(400);
        act(lamp, "dim", Map.of("level", 50)).statusCode(200);
        as(token)
                .get("/v1.1/actions?ddid=" + lamp)
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].data.actions[0].parameters.level", equalTo(50))
                .body("data[0].sdid", equalTo(lamp.value()));
    }

    @Test
    void aWallSwitchSwitchesALampOfTheSameOwnerAndNoOther() {
        act(sibling, "setOn", Map.of()).statusCode(200);
        act(foreign, "setOn", Map.of()).statusCode(403).body("error.rule", equalTo("device-token/other-device"));
        as(token).get("/v1.1/actions?ddid=" + sibling).then().statusCode(403);
    }

    @Test
    void aDeviceCannotPretendThatAnotherDeviceAsked() {
        as(token)
                .body(Map.of(
                        "ddid", sibling, "sdid", foreign, "data", Map.of("actions", List.of(Map.of("name", "setOn")))))
                .post("/v1.1/actions")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count=0", "count=101", "count=many", "startDate=soon", "order=up"})
    void aQueryThatMakesNoSenseIsRefused(String query) {
        as(token)
                .get("/v1.1/messages?sdid=" + lamp + "&" + query)
                .then()
                .statusCode(400)
                .body("error.code", equalTo(4001));
    }

    @Test
    void anUnknownRouteAndAnUnknownMethodAnswerInTheEnvelope() {
        as(token).get("/v1.1/nothing").then().statusCode(404).body("error.code", equalTo(404));
        as(token).delete("/v1.1/messages").then().statusCode(405).body("error.code", equalTo(405));
    }

    private ValidatableResponse send(Map<String, Object> message) {
        return as(token).body(message).post("/v1.1/messages").then();
    }

    private ValidatableResponse act(DeviceId destination, String name, Map<String, Object> parameters) {
        return as(token)
                .body(Map.of(
                        "ddid",
                        destination,
                        "data",
                        Map.of("actions", List.of(Map.of("name", name, "parameters", parameters)))))
                .post("/v1.1/actions")
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
