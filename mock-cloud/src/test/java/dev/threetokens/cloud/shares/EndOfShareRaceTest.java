package dev.threetokens.cloud.shares;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked after the end of a share was acknowledged is refused, however many ask while it ends. */
@QuarkusTest
class EndOfShareRaceTest {
    private static final int ROUNDS = 200;
    private static final String EVERYTHING = "devices:read devices:write";

    @Inject
    TestWorld world;

    private UserId carol;
    private DeviceId lamp;
    private String aliceToken;
    private String carolToken;

    @BeforeEach
    void aliceHasALamp() {
        var alice = world.user();
        carol = world.user();
        lamp = world.device(alice, world.lampType(alice, true));
        var app = world.application(EVERYTHING);
        world.grant(alice, app, EVERYTHING);
        world.grant(carol, app, EVERYTHING);
        aliceToken = world.userToken(alice, app);
        carolToken = world.userToken(carol, app);
    }

    @Test
    void noReadThatBeginsAfterTheAcknowledgementSucceeds() {
        var readBefore = new AtomicInteger();
        for (int round = 0; round < ROUNDS; round++) {
            var share = world.share(lamp, carol);
            var acknowledged = new AtomicBoolean();
            var first = new CompletableFuture<Integer>();
            var reader = CompletableFuture.supplyAsync(() -> readUntil(acknowledged, first, readBefore));
            assertThat(first.join()).isEqualTo(200);
            given().header("Authorization", "bearer " + aliceToken)
                    .delete("/v1.1/devices/" + lamp + "/shares/" + share)
                    .then()
                    .statusCode(200);
            acknowledged.set(true);
            assertThat(reader.join()).as("round %d", round).isEqualTo(403);
        }
        assertThat(readBefore.get()).isGreaterThanOrEqualTo(ROUNDS);
    }

    /** @return the answer to the first read that began after the acknowledgement */
    private int readUntil(AtomicBoolean acknowledged, CompletableFuture<Integer> first, AtomicInteger readBefore) {
        while (true) {
            boolean after = acknowledged.get();
            int status = given().header("Authorization", "bearer " + carolToken)
                    .get("/v1.1/messages?sdid=" + lamp)
                    .statusCode();
            first.complete(status);
            if (after) {
                return status;
            }
            readBefore.incrementAndGet();
        }
    }
}
