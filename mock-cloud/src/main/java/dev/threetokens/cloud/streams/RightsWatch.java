package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.access.RightsChanged;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Closes the connections that lost their right: when something changed, before the change is answered; and by time. */
@Singleton
class RightsWatch {
    private final DeviceChannels channels;
    private final OpenStreams streams;
    private final Clock clock;

    RightsWatch(DeviceChannels channels, OpenStreams streams, Clock clock) {
        this.channels = channels;
        this.streams = streams;
        this.clock = clock;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RightsChanged change) {
        channels.recheck(registration -> change.device()
                .map(device -> device.equals(registration.device().id()))
                .orElse(true));
        streams.recheck(stream -> true);
        streams.settle();
    }

    @Scheduled(every = "1s")
    void expire() {
        channels.expire(clock.instant());
        streams.expire(clock.instant());
    }
}
