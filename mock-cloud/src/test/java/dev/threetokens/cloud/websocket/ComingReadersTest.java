package dev.threetokens.cloud.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.cloud.streams.Followed;
import dev.threetokens.cloud.streams.StreamRequest;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A stream is followed before its client sees it open. */
@QuarkusTest
class ComingReadersTest {
    @Inject
    TestWorld world;

    @Inject
    BearerTokens bearers;

    @Inject
    StreamSockets sockets;

    @Inject
    Vertx vertx;

    @TestHTTPResource("/")
    URI cloud;

    @Test
    void whoIsAdmittedAndDoesNotComeIsForgotten() {
        var alice = world.user();
        var app = world.application("devices:read");
        world.grant(alice, app, "devices:read");
        var bearer = bearers.ofHeader(Optional.of("Bearer " + world.userToken(alice, app)));

        sockets.admit(bearer, StreamRequest.messages(Followed.ofUser(alice)));
        sockets.forgetWhoDidNotCome();
        assertThat(sockets.coming()).isEqualTo(1);
        sockets.forgetWhoDidNotCome();
        assertThat(sockets.coming()).isZero();
    }

    @Test
    void whoComesIsAwaitedNoLonger() {
        var alice = world.user();
        var app = world.application("devices:read");
        world.grant(alice, app, "devices:read");
        var path = "/v1.1/live?Authorization=bearer+" + world.userToken(alice, app);
        try (var live = TestSocket.open(vertx, cloud.getPort(), path)) {
            assertThat(live.isOpen()).isTrue();
            await().untilAsserted(() -> assertThat(sockets.coming()).isZero());
        }
    }
}
