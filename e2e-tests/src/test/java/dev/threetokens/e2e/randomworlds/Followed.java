package dev.threetokens.e2e.randomworlds;

import dev.threetokens.e2e.api.Socket;
import dev.threetokens.e2e.oracle.Deed;
import dev.threetokens.e2e.oracle.Oracle;
import dev.threetokens.e2e.oracle.Thing;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** An open live stream of one device: it lives exactly as long as its reader may read the device. */
final class Followed implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String label;
    private final String device;
    private final Socket socket;

    private Followed(String label, String device, Socket socket) {
        this.label = label;
        this.device = device;
        this.socket = socket;
    }

    /** Opens it if its holder may. */
    static Optional<Followed> open(Life life, String label, String device) {
        return mayFollow(life, label, device)
                ? Optional.of(new Followed(
                        label,
                        device,
                        Socket.live(
                                life.world().cloud(),
                                "sdid=" + life.deviceId(device),
                                life.tokens().get(label).token())))
                : Optional.empty();
    }

    boolean hasEnded(Life life) {
        return !mayFollow(life, label, device);
    }

    /**
     * What is not as the oracle says: a stream whose reader lost the right is closed for a policy reason, another one brings
     * the message that is sent now.
     */
    Optional<String> disagreement(Life life) {
        if (hasEnded(life)) {
            return socket.closed(PATIENCE).equals(Optional.of(1008))
                    ? Optional.empty()
                    : Optional.of("the stream of " + device + " for " + label + " was not closed for a policy reason");
        }
        var body = Map.of("sdid", life.deviceId(device), "data", Map.of("value", 2));
        var mid = Steps.must(life.byWorkbench("POST", "/v1.1/messages", body))
                .data()
                .path("mid")
                .asText();
        return socket.next(PATIENCE, frame -> frame.path("mid").asText().equals(mid))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("the stream of " + device + " for " + label + " did not bring a message");
    }

    @Override
    public void close() {
        socket.close();
    }

    private static boolean mayFollow(Life life, String label, String device) {
        return Optional.ofNullable(life.tokens().get(label))
                .filter(held ->
                        Oracle.allows(held.proves(), Deed.FOLLOW_DEVICE, new Thing.OfDevice(device), life.facts()))
                .isPresent();
    }
}
