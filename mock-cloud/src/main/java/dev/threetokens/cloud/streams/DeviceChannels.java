package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.devices.Presence;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.gate.ErrorBodies;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.messages.Stored.StoredAction;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.id.DeviceId;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * The devices that are registered on open connections, over WebSocket or MQTT: one registration for each device, Actions go
 * there.
 */
@Singleton
public class DeviceChannels {
    private final ConcurrentHashMap<DeviceId, Registration> registered = new ConcurrentHashMap<>();
    private final Presence presence;
    private final BearerTokens bearers;
    private final Gate gate;
    private final ConnectionMeters meters;

    DeviceChannels(Presence presence, BearerTokens bearers, Gate gate, ConnectionMeters meters) {
        this.presence = presence;
        this.bearers = bearers;
        this.gate = gate;
        this.meters = meters;
    }

    /** Registers the device here; where it was registered before, that connection ends. */
    public void register(Registration registration) {
        put(registration)
                .map(Registration::peer)
                .filter(older -> older != registration.peer())
                .ifPresent(older -> older.end(StreamErrors.replaced()));
        // The token may have ended between its check and the registration, when nobody saw this channel yet.
        recheck(one -> one == registration);
    }

    /** Presence changes with the registration: else who leaves could take away the presence of who comes. */
    private Optional<Registration> put(Registration registration) {
        var before = new AtomicReference<Registration>();
        registered.compute(registration.device().id(), (device, older) -> {
            presence.came(device);
            before.set(older);
            return registration;
        });
        return Optional.ofNullable(before.get());
    }

    /** The registration of a device on this very connection. */
    public Optional<Registration> on(Peer peer, DeviceId device) {
        return Optional.ofNullable(registered.get(device)).filter(one -> one.peer() == peer);
    }

    /** All registrations of this connection. */
    public List<Registration> on(Peer peer) {
        return registered.values().stream().filter(one -> one.peer() == peer).toList();
    }

    public void unregister(Registration registration) {
        registered.computeIfPresent(registration.device().id(), (device, now) -> {
            if (now != registration) {
                return now;
            }
            presence.left(device);
            return null;
        });
    }

    /** The connection is gone, with every device on it. */
    public void gone(Peer peer) {
        on(peer).forEach(this::unregister);
    }

    void deliver(@Observes StoredAction stored) {
        var registration = registered.get(stored.action().ddid());
        if (registration != null) {
            registration.peer().act(stored.action());
            meters.delivered(registration.peer().kind());
        }
    }

    /** Asks anew for all registrations that fit, and ends those that lost their right. */
    void recheck(Predicate<Registration> which) {
        registered.values().stream()
                .filter(which)
                .forEach(registration -> lost(registration).ifPresent(why -> end(registration, why)));
    }

    /** Ends what was opened with a token that has expired by now. */
    void expire(Instant now) {
        recheck(registration ->
                registration.bearer().expires().filter(now::isAfter).isPresent());
    }

    private Optional<ErrorBody> lost(Registration registration) {
        try {
            var caller = bearers.again(registration.bearer()).caller();
            gate.requireStill(
                    caller, Operation.OPEN_CHANNEL, registration.device().asTarget());
            return Optional.empty();
        } catch (InvalidTokenException e) {
            return Optional.of(ErrorBodies.of(e.fault()));
        } catch (AccessRefusedException e) {
            return Optional.of(ErrorBodies.of(e.rule()));
        }
    }

    private void end(Registration registration, ErrorBody why) {
        unregister(registration);
        registration.peer().end(why);
    }
}
