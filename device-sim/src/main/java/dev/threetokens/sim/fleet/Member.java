package dev.threetokens.sim.fleet;

import dev.threetokens.sim.channel.ConnectionState;
import dev.threetokens.sim.state.KnownDevice;
import java.time.Duration;
import java.time.Instant;

/** A device of the fleet: what is known about it, and the running simulation. */
final class Member {
    private final SimulatedDevice device;
    private final long timer;
    private KnownDevice known;

    Member(KnownDevice known, SimulatedDevice device, long timer) {
        this.known = known;
        this.device = device;
        this.timer = timer;
    }

    KnownDevice known() {
        return known;
    }

    void become(KnownDevice next) {
        known = next;
    }

    SimulatedDevice device() {
        return device;
    }

    /** The periodic timer of its readings. */
    long timer() {
        return timer;
    }

    /** Whether a connection with the token of {@code next} is there or on its way. */
    boolean isConnectedAs(KnownDevice next) {
        var phase = device.connection().phase();
        var alive = phase == ConnectionState.Phase.ONLINE || phase == ConnectionState.Phase.CONNECTING;
        return alive && known.token().equals(next.token());
    }

    DeviceView view() {
        var connection = device.connection();
        var waiting = connection.phase() == ConnectionState.Phase.WAITING;
        var retryIn = Math.max(
                0, Duration.between(Instant.now(), connection.retryAt()).toMillis());
        return new DeviceView(
                known.deviceId(),
                known.name(),
                known.type(),
                connection.phase().name(),
                connection.detail().isEmpty() ? null : connection.detail(),
                waiting ? retryIn : null,
                device.dropped(),
                device.reading());
    }
}
