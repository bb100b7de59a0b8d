package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.gate.ErrorBodies;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.model.error.ErrorBody;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The open streams, of messages and of events. What is delivered is decided for each reader when it is sent. */
@Singleton
public class OpenStreams {
    private final Map<Feed, Set<OpenStream>> open = Arrays.stream(Feed.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    feed -> ConcurrentHashMap.newKeySet(),
                    (one, other) -> one,
                    () -> new EnumMap<>(Feed.class)));
    private final ReadWriteLock delivering = new ReentrantReadWriteLock();
    private final StreamAdmission admission;
    private final BearerTokens bearers;
    private final Gate gate;
    private final Clock clock;
    private final ConnectionMeters meters;

    OpenStreams(StreamAdmission admission, BearerTokens bearers, Gate gate, Clock clock, ConnectionMeters meters) {
        this.admission = admission;
        this.bearers = bearers;
        this.gate = gate;
        this.clock = clock;
        this.meters = meters;
    }

    public void open(OpenStream stream) {
        alike(stream).add(stream);
        // The right may have ended between its check and now, when nobody saw this stream yet.
        recheck(one -> one == stream);
    }

    /** The connection is gone. */
    public void gone(Peer peer) {
        open.values().forEach(streams -> streams.removeIf(stream -> stream.peer() == peer));
    }

    /** Sends it to each stream that asked for it and whose reader may have it now. */
    void deliver(Feed feed, Predicate<StreamRequest> askedFor, Delivery what) {
        var now = clock.instant();
        delivering.readLock().lock();
        try {
            open.get(feed).stream()
                    .filter(stream -> stream.request().followed().covers(what.about(), gate::sharesWith))
                    .filter(stream -> askedFor.test(stream.request()))
                    .filter(stream -> !stream.expired(now))
                    .filter(stream -> allows(stream, what))
                    .forEach(stream -> send(stream, what));
        } finally {
            delivering.readLock().unlock();
        }
    }

    /** Returns when all is sent that was decided before. */
    void settle() {
        delivering.writeLock().lock();
        delivering.writeLock().unlock();
    }

    private boolean allows(OpenStream stream, Delivery what) {
        var caller = stream.bearer().caller();
        return stream.request()
                .followed()
                .through(what.about())
                .map(user -> gate.allowsThrough(user, caller, what.takes(), what.about()))
                .orElseGet(() -> gate.allows(caller, what.takes(), what.about()));
    }

    private void send(OpenStream stream, Delivery what) {
        stream.peer().send(what.frame());
        meters.delivered(stream.request().feed().kind());
    }

    /** Asks anew for all streams that fit, and ends those that lost their right. */
    void recheck(Predicate<OpenStream> which) {
        all().filter(which).forEach(stream -> lost(stream).ifPresent(why -> end(stream, why)));
    }

    /** Ends what was opened with a token that has expired by now. */
    void expire(Instant now) {
        recheck(stream -> stream.expired(now));
    }

    private Stream<OpenStream> all() {
        return open.values().stream().flatMap(Set::stream);
    }

    private Set<OpenStream> alike(OpenStream stream) {
        return open.get(stream.request().feed());
    }

    private Optional<ErrorBody> lost(OpenStream stream) {
        try {
            admission.requireStill(bearers.again(stream.bearer()).caller(), stream.request());
            return Optional.empty();
        } catch (InvalidTokenException e) {
            return Optional.of(ErrorBodies.of(e.fault()));
        } catch (AccessRefusedException e) {
            return Optional.of(ErrorBodies.of(e.rule()));
        } catch (UnknownTargetException e) {
            return Optional.of(ErrorBodies.notFound());
        }
    }

    private void end(OpenStream stream, ErrorBody why) {
        if (alike(stream).remove(stream)) {
            stream.peer().end(why);
        }
    }
}
