package dev.threetokens.cloud.mqtt;

import static io.restassured.RestAssured.given;

import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;

/** Alice's lamp and bob's, of one type, and an application that alice granted; fresh for each test. */
record MqttWorld(
        TestWorld world,
        Vertx vertx,
        int port,
        UserId alice,
        UserId bob,
        DeviceTypeId type,
        DeviceId lamp,
        String token,
        DeviceId foreign,
        ClientId app) {
    private static final String EVERYTHING = "devices:read devices:write";

    static MqttWorld fresh(TestWorld world, Vertx vertx, int port) {
        var alice = world.user();
        var bob = world.user();
        var type = world.lampType(bob, true);
        var lamp = world.device(alice, type);
        var app = world.application(EVERYTHING);
        world.grant(alice, app, EVERYTHING);
        return new MqttWorld(
                world, vertx, port, alice, bob, type, lamp, world.deviceToken(lamp), world.device(bob, type), app);
    }

    TestMqtt connect() {
        return TestMqtt.connect(vertx, port, lamp, token);
    }

    RawMqtt raw() {
        return RawMqtt.connected(port, lamp, token);
    }

    String messages() {
        return Topic.MESSAGES.of(lamp);
    }

    String actions() {
        return Topic.ACTIONS.of(lamp);
    }

    String errors() {
        return Topic.ERRORS.of(lamp);
    }

    String userToken() {
        return world.userToken(alice, app);
    }

    /** The temperatures that are stored, newest first. */
    List<Number> stored() {
        return as(token)
                .get("/v1.1/messages/last?count=100&sdids=" + lamp)
                .then()
                .statusCode(200)
                .extract()
                .path("data.data.temp");
    }

    boolean isConnected() {
        return as(token)
                .get("/v1.1/devices/" + lamp + "/presence")
                .then()
                .statusCode(200)
                .extract()
                .path("data.connected");
    }

    ValidatableResponse ask(Object... actions) {
        return as(userToken())
                .contentType("application/json")
                .body(Map.of("ddid", lamp, "data", Map.of("actions", List.of(actions))))
                .post("/v1.1/actions")
                .then()
                .statusCode(200);
    }

    static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
