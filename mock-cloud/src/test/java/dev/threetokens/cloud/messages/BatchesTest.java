package dev.threetokens.cloud.messages;

import static io.restassured.RestAssured.given;

import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchesTest {
    @Inject
    TestWorld world;

    @Inject
    FaultyReader reader;

    @Test
    void aReaderThatFailsDoesNotEndTheWriter() {
        var owner = world.user();
        var device = world.device(owner, world.lampType(owner, true));
        var token = world.deviceToken(device);
        reader.failOn(device);
        for (int i = 0; i < 3; i++) {
            given().header("Authorization", "Bearer " + token)
                    .contentType("application/json")
                    .body(Map.of("sdid", device, "data", Map.of("temp", i)))
                    .post("/v1.1/messages")
                    .then()
                    .statusCode(200);
        }
    }
}
