package dev.threetokens.cloud.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON at the edges of what JSON is, in messages that are good but for that. */
@QuarkusTest
class OddJsonTest {
    private static final String DATA = "{\"temp\":1}";

    @Inject
    TestWorld world;

    private UserId alice;
    private ClientId application;
    private DeviceId lamp;
    private String token;

    @BeforeEach
    void aLamp() {
        alice = world.user();
        application = world.application("devices:read devices:write");
        world.grant(alice, application, "devices:read devices:write");
        lamp = world.device(alice, world.lampType(alice, true));
        token = world.deviceToken(lamp);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "x", "]", "\u0000", "{\"sdid\":\"another\"}"})
    void whatFollowsTheMessageIsNotLeftOutButRefused(String more) {
        isRefused(message(DATA) + more);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "01",
                "+1",
                "1.",
                ".5",
                "0x10",
                "'1'",
                "\"\t\"",
                "// 1",
                "undefined"
            })
    void whatOnlyLooksLikeJsonIsRefused(String value) {
        isRefused(message("{\"temp\":" + value + "}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 60_000})
    void jsonThatIsTooDeepIsRefused(int depth) {
        isRefused("[".repeat(depth));
        isRefused(message("{\"temp\":" + "{\"a\":".repeat(depth / 5)));
    }

    @Test
    void aNumberOfTenThousandDigitsIsRefused() {
        isRefused(message("{\"temp\":" + "9".repeat(10_000) + "}"));
        isRefused(message("{\"temp\":1e" + "9".repeat(1_000) + "}"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var latin = message("{\"temp\":1,\"note\":\"\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1);
        send(latin).statusCode(400).body("error.code", equalTo(400));
    }

    @Test
    void aNameThatStandsTwiceCountsOnceForTheDecisionAndForTheRest() {
        var other = world.device(world.user(), world.lampType(world.user(), true));
        send(twice(lamp, other)).statusCode(403);
        String mid = send(twice(other, lamp)).statusCode(200).extract().path("data.mid");
        given().header("Authorization", "Bearer " + token)
                .get("/v1.1/messages?mid={mid}", mid)
                .then()
                .body("data[0].sdid", equalTo(lamp.value()));
    }

    @Test
    void thousandsOfNamesAreTakenOrRefusedForTheirSizeAlone() {
        var names = IntStream.range(0, 500).mapToObj(i -> "\"n" + i + "\":1").collect(Collectors.joining(","));
        send(message("{\"temp\":1," + names + "}").getBytes(StandardCharsets.UTF_8))
                .statusCode(200);
        var more = IntStream.range(0, 5_000).mapToObj(i -> "\"n" + i + "\":1").collect(Collectors.joining(","));
        send(message("{" + more + "}").getBytes(StandardCharsets.UTF_8)).statusCode(413);
    }

    @Test
    void aCompressedBodyIsNotUnpacked() {
        given().header("Authorization", "Bearer " + token)
                .header("Content-Encoding", "gzip")
                .contentType("application/json")
                .body(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0})
                .post("/v1.1/messages")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(400));
    }

    /** It cannot be written as UTF-8: once stored, every answer with it would fail. */
    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\udca1", "\\udca1\\ud83d"})
    void halfACharacterIsRefusedBeforeItIsStored(String half) {
        isRefused(message("{\"temp\":1,\"" + half + "\":1}"));
        rename("Lamp " + half).statusCode(400).body("error.code", equalTo(400));
        rename("Lamp \\ud83d\\udca1").statusCode(200);
        asAlice().get("/v1.1/devices/" + lamp).then().statusCode(200).body("data.name", equalTo("Lamp \ud83d\udca1"));
    }

    private ValidatableResponse rename(String name) {
        return asAlice()
                .contentType("application/json")
                .body("{\"name\":\"" + name + "\"}")
                .put("/v1.1/devices/" + lamp)
                .then();
    }

    private RequestSpecification asAlice() {
        return given().header("Authorization", "Bearer " + world.userToken(alice, application));
    }

    private byte[] twice(DeviceId first, DeviceId second) {
        return ("{\"sdid\":\"" + first + "\",\"sdid\":\"" + second + "\",\"data\":" + DATA + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void isRefused(String body) {
        send(body.getBytes(StandardCharsets.UTF_8)).statusCode(400).body("error.code", equalTo(400));
    }

    private String message(String data) {
        return "{\"sdid\":\"" + lamp + "\",\"data\":" + data + "}";
    }

    private ValidatableResponse send(byte[] body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post("/v1.1/messages")
                .then();
    }
}
