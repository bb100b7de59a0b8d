package dev.threetokens.cloud.rest;

import static io.restassured.RestAssured.given;

import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** Alice shares her lamp with Carol. Dave is somebody else. */
abstract class SharingScene {
    static final String EVERYTHING = "devices:read devices:write";

    @Inject
    TestWorld world;

    UserId alice;
    UserId carol;
    DeviceTypeId type;
    DeviceId lamp;
    ClientId app;
    String aliceToken;
    String carolToken;

    @BeforeEach
    void aliceHasALampAndAllAreSignedIn() {
        alice = world.user();
        carol = world.user();
        type = world.lampType(world.user(), true);
        lamp = world.device(alice, type);
        app = world.application(EVERYTHING);
        aliceToken = tokenOf(alice);
        carolToken = tokenOf(carol);
    }

    String tokenOf(UserId user) {
        world.grant(user, app, EVERYTHING);
        return world.userToken(user, app);
    }

    static String path(DeviceId device, String share) {
        return "/v1.1/devices/" + device + "/shares/" + share;
    }

    static RequestSpecification as(String token) {
        return given().header("Authorization", "bearer " + token).contentType("application/json");
    }
}
