package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.gate.ErrorBodies;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.messages.Stored.StoredMessage;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.message.NormalizedMessage;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The open live streams. Each message is decided for each reader when it is sent. */
@Singleton
public class LiveStreams {
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final LiveAdmission admission;
    private final BearerTokens bearers;
    private final Gate gate;
    private final Clock clock;
    private final ConnectionMeters meters;

    LiveStreams(LiveAdmission admission, BearerTokens bearers, Gate gate, Clock clock, ConnectionMeters meters) {
        this.admission = admission;
        this.bearers = bearers;
        this.gate = gate;
        this.clock = clock;
        this.meters = meters;
    }

    public void open(LiveStream stream) {
        open.add(stream);
        // The right may have ended between its check and now, when nobody saw this stream yet.
        recheck(one -> one == stream);
    }

    /** The connection is gone. */
    public void gone(Peer peer) {
        open.removeIf(stream -> stream.peer() == peer);
    }

    void deliver(@Observes StoredMessage stored) {
        var now = clock.instant();
        open.stream()
                .filter(stream -> stream.filter().matches(stored.message()))
                .filter(stream -> !expired(stream, now))
                .filter(stream -> mayRead(stream, stored.message()))
                .forEach(stream -> send(stream, stored.message()));
    }

    private void send(LiveStream stream, NormalizedMessage message) {
        stream.peer().send(message);
        meters.delivered(ConnectionKind.LIVE);
    }

    /** Asks anew for all streams that fit, and ends those that lost their right. */
    void recheck(Predicate<LiveStream> which) {
        open.stream().filter(which).forEach(stream -> lost(stream).ifPresent(why -> end(stream, why)));
    }

    /** Ends what was opened with a token that has expired by now. */
    void expire(Instant now) {
        recheck(stream -> expired(stream, now));
    }

    private static boolean expired(LiveStream stream, Instant now) {
        return stream.bearer().expires().filter(now::isAfter).isPresent();
    }

    private boolean mayRead(LiveStream stream, NormalizedMessage message) {
        var device = new Target.OfDevice(message.sdid(), message.uid(), message.sdtid());
        return gate.allows(
                stream.bearer().caller(), Operation.READ_MESSAGES, new Target.OfMessage(device, message.ts()));
    }

    private Optional<ErrorBody> lost(LiveStream stream) {
        try {
            admission.requireStill(bearers.again(stream.bearer()).caller(), stream.filter());
            return Optional.empty();
        } catch (InvalidTokenException e) {
            return Optional.of(ErrorBodies.of(e.fault()));
        } catch (AccessRefusedException e) {
            return Optional.of(ErrorBodies.of(e.rule()));
        } catch (UnknownTargetException e) {
            return Optional.of(ErrorBodies.notFound());
        }
    }

    private void end(LiveStream stream, ErrorBody why) {
        if (open.remove(stream)) {
            stream.peer().end(why);
        }
    }
}
