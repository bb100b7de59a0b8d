package dev.threetokens.cloud.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a body holds beyond what its sender may set is as if it were not there. */
@QuarkusTest
class MassAssignmentTest {
    private static final String EVERYTHING = "profile:read devices:read devices:write";

    @Inject
    TestWorld world;

    private UserId alice;
    private UserId mallory;
    private DeviceTypeId type;
    private DeviceId lamp;
    private String token;

    @BeforeEach
    void aliceHasALamp() {
        alice = world.user();
        mallory = world.user();
        type = world.lampType(mallory, true);
        lamp = world.device(alice, type);
        var application = world.application(EVERYTHING);
        world.grant(alice, application, EVERYTHING);
        token = world.userToken(alice, application);
    }

    /** Under every name by which the cloud, its database or the original know who owns a thing and what it is. */
    private Map<String, Object> withMore(Map<String, ?> body) {
        var all = new HashMap<String, Object>(body);
        for (var name : new String[] {"ownerId", "owner", "ownedBy", "userId", "clientId", "aid", "role", "scope"}) {
            all.put(name, mallory.value());
        }
        all.put("id", "chosen");
        all.put("mid", "chosen");
        all.put("createdAt", 1);
        all.put("createdOn", 1);
        all.put("cts", 1);
        all.put("connected", true);
        all.put("sdtid", "chosen");
        all.put("uid", mallory.value());
        all.put("status", "ACCEPTED");
        return all;
    }

    @Test
    void aDeviceGetsNoOtherOwnerByItsChange() {
        asAlice().body(withMore(Map.of("name", "Hallway"))).put("/v1.1/devices/" + lamp);
        isAlicesAsBefore(asAlice().get("/v1.1/devices/" + lamp).then().statusCode(200));
    }

    private void isAlicesAsBefore(ValidatableResponse device) {
        device.body("data.uid", equalTo(alice.value()))
                .body("data.id", equalTo(lamp.value()))
                .body("data.dtid", equalTo(type.value()))
                .body("data.connected", equalTo(false))
                .body("data.createdOn", not(equalTo(1)));
    }

    @Test
    void aMessageIsOfItsDeviceAndOfTheMomentInWhichItCame() {
        String mid = asAlice()
                .body(withMore(Map.of("sdid", lamp, "data", Map.of("temp", 1))))
                .post("/v1.1/messages")
                .then()
                .statusCode(200)
                .body("data.mid", not(equalTo("chosen")))
                .extract()
                .path("data.mid");
        asAlice()
                .get("/v1.1/messages?mid=" + mid)
                .then()
                .statusCode(200)
                .body("data[0].sdid", equalTo(lamp.value()))
                .body("data[0].sdtid", equalTo(type.value()))
                .body("data[0].uid", equalTo(alice.value()))
                .body("data[0].cts", not(equalTo(1)));
    }

    @Test
    void aShareIsOfferedAndNotAcceptedByWhoOffersIt() {
        var body = withMore(Map.of("email", "somebody@example.org"));
        String id = asAlice()
                .body(body)
                .post("/v1.1/devices/" + lamp + "/shares")
                .then()
                .statusCode(200)
                .extract()
                .path("data.id");
        assertThat(id).isNotEqualTo("chosen");
        var shown = asAlice()
                .get("/v1.1/devices/" + lamp + "/shares/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(shown).doesNotContain(mallory.value(), "ACCEPTED", "chosen");
    }

    @Test
    void aStatusSaysNothingOfWhoIsConnected() {
        var body = withMore(Map.of("availability", "online"));
        asAlice().body(body).put("/v1.1/devices/" + lamp + "/status");
        asAlice()
                .get("/v1.1/devices/" + lamp + "/presence")
                .then()
                .statusCode(200)
                .body("data.connected", equalTo(false));
    }

    private RequestSpecification asAlice() {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
