package dev.threetokens.cloud.devices;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether devices can be reached. The newest counts: what was reported over REST, or that the device connected or
 * disconnected.
 */
@Singleton
public class Availabilities {
    private final Jdbi jdbi;
    private final Presence presence;
    private final Clock clock;
    private final Event<AvailabilityChanged> changed;

    Availabilities(Jdbi jdbi, Presence presence, Clock clock, Event<AvailabilityChanged> changed) {
        this.jdbi = jdbi;
        this.presence = presence;
        this.clock = clock;
        this.changed = changed;
    }

    /** @param lastOnline when the device was last known to be online, in milliseconds */
    public record Known(Availability availability, Optional<Long> lastOnline) {}

    public Known of(StoredDevice device) {
        var reported = reported(device);
        var seen = device.lastSeenOn();
        var lastOnline = Stream.concat(reported.flatMap(Reported::onlineOn).stream(), seen.stream())
                .max(Long::compare);
        return new Known(
                reported.filter(report -> report.on >= seen.orElse(Long.MIN_VALUE))
                        .map(Reported::availability)
                        .orElseGet(() -> connected(device)),
                lastOnline);
    }

    /** Keeps what was reported, and tells if it is news. */
    public void report(StoredDevice device, Availability now) {
        var before = of(device).availability();
        long moment = clock.millis();
        jdbi.useHandle(db -> db.createUpdate("""
                        merge into device_status s using (select id from devices where id = :id) d on s.device_id = d.id
                        when matched then update set availability = :now, reported_on = :moment,
                          online_on = coalesce(cast(:online as bigint), online_on)
                        when not matched then insert (device_id, availability, reported_on, online_on)
                          values (d.id, :now, :moment, cast(:online as bigint))
                        """)
                .bind("id", device.id().value())
                .bind("now", now.name())
                .bind("moment", moment)
                .bind("online", now == Availability.ONLINE ? Optional.of(moment) : Optional.<Long>empty())
                .execute());
        if (before != now) {
            changed.fire(new AvailabilityChanged(device.asTarget(), now));
        }
    }

    private Availability connected(StoredDevice device) {
        if (presence.connected(device)) {
            return Availability.ONLINE;
        }
        return device.lastSeenOn().isPresent() ? Availability.OFFLINE : Availability.UNKNOWN;
    }

    private Optional<Reported> reported(StoredDevice device) {
        return jdbi.withHandle(db -> db.createQuery("select * from device_status where device_id = :id")
                .bind("id", device.id().value())
                .map((row, context) -> {
                    long online = row.getLong("online_on");
                    Optional<Long> onlineOn = row.wasNull() ? Optional.empty() : Optional.of(online);
                    return new Reported(
                            Availability.valueOf(row.getString("availability")), row.getLong("reported_on"), onlineOn);
                })
                .findFirst());
    }

    private record Reported(Availability availability, long on, Optional<Long> onlineOn) {}
}
