package dev.threetokens.e2e.resilience;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.api.Socket;
import dev.threetokens.model.id.DeviceId;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends over the device channel with several reports on the way at once; acknowledgements come with their cid. */
public final class ChannelSender extends Sender {
    private static final int ON_THE_WAY = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** No acknowledgement for so long means that the cloud is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final URI cloud;

    public ChannelSender(URI cloud, DeviceId device, HeldToken token) {
        super(device, token);
        this.cloud = cloud;
    }

    @Override
    void send() {
        try (var channel = Socket.channel(cloud)) {
            register(channel);
            var waiting = new AtomicInteger();
            while (goesOn() && (waiting.get() == 0 || listen(channel, waiting))) {
                while (waiting.get() < ON_THE_WAY) {
                    channel.send(report(nextNumber()));
                    waiting.incrementAndGet();
                }
            }
        } catch (CompletionException gone) {
            return;
        }
    }

    private void register(Socket channel) {
        channel.send(Map.of(
                "type", "register", "sdid", device.value(), "Authorization", Http.bearer(token), "cid", "register"));
        channel.next(PATIENCE, frame -> frame.path("data").path("code").asInt() == 200)
                .orElseThrow(() -> new IllegalStateException("not registered"));
    }

    private boolean listen(Socket channel, AtomicInteger waiting) {
        var frame = channel.next(SILENCE, one -> one.has("data") || one.has("error"));
        frame.ifPresent(one -> {
            waiting.decrementAndGet();
            note(one);
        });
        return frame.isPresent();
    }

    private void note(JsonNode frame) {
        if (frame.has("error")) {
            refuse(frame.toString());
        } else {
            acknowledge(frame.path("data").path("cid").asLong());
        }
    }
}
