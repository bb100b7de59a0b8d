package dev.threetokens.cloud.messages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What benchmarks compare with: everything but the database. */
@QuarkusTest
@TestProfile(StorageOffTest.Off.class)
class StorageOffTest {
    @Inject
    TestWorld world;

    @Inject
    Jdbi jdbi;

    @Test
    void messagesAreAcknowledgedAndNotStored() {
        var owner = world.user();
        var device = world.device(owner, world.lampType(owner, true));
        given().header("Authorization", "Bearer " + world.deviceToken(device))
                .contentType("application/json")
                .body(Map.of("sdid", device, "data", Map.of("temp", 1)))
                .post("/v1.1/messages")
                .then()
                .statusCode(200);

        long stored = jdbi.withHandle(db -> db.createQuery("select count(*) from messages where device_id = :device")
                .bind("device", device.value())
                .mapTo(Long.class)
                .one());
        assertThat(stored).isZero();
    }

    public static final class Off implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:storage-off;DB_CLOSE_DELAY=-1",
                    "mock-cloud.messages.store",
                    "false");
        }
    }
}
