package dev.threetokens.cloud.streams;

import static java.time.Duration.ofMillis;
import static org.awaitility.Awaitility.await;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.shares.ShareRows;
import dev.threetokens.cloud.shares.Shares;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.error.ErrorBody;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The end of a right is not acknowledged while something is being sent that was decided before. */
@QuarkusTest
class EndOfARightTest {
    private static final String EVERYTHING = "devices:read devices:write";

    @Inject
    TestWorld world;

    @Inject
    OpenStreams streams;

    @Inject
    BearerTokens bearers;

    @Inject
    Shares shares;

    @Inject
    ShareRows rows;

    @Test
    void theEndOfAShareWaitsForWhatIsUnderWay() {
        var alice = world.user();
        var carol = world.user();
        var type = world.lampType(alice, true);
        var lamp = world.device(alice, type);
        var app = world.application(EVERYTHING);
        world.grant(carol, app, EVERYTHING);
        var share = world.share(lamp, carol);
        var reader = new SlowPeer();
        var bearer = bearers.ofHeader(Optional.of("Bearer " + world.userToken(carol, app)));
        streams.open(new OpenStream(
                reader, bearer, StreamRequest.messages(Followed.ofUser(carol).withShared())));
        var about = new Target.OfDevice(lamp, alice, type);

        CompletableFuture.runAsync(
                () -> streams.deliver(Feed.MESSAGES, all -> true, new Delivery(about, Operation.READ_MESSAGES, "one")));
        await().until(reader.reached::getCount, count -> count == 0);
        var ended = CompletableFuture.runAsync(() -> shares.end(rows.find(share).orElseThrow()));
        await().until(() -> rows.find(share).isEmpty());

        await().during(ofMillis(200)).until(() -> !ended.isDone());
        reader.released.countDown();
        await().until(ended::isDone);
        streams.gone(reader);
    }

    private static final class SlowPeer implements Peer {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public void send(Object frame) {
            reached.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void end(ErrorBody why) {}

        @Override
        public ConnectionKind kind() {
            return ConnectionKind.LIVE;
        }
    }
}
