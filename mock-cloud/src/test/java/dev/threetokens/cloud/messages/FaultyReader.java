package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.messages.Stored.StoredMessage;
import dev.threetokens.model.id.DeviceId;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Fails on each message of one device. */
@Singleton
public class FaultyReader {
    private volatile Optional<DeviceId> failsOn = Optional.empty();

    void failOn(DeviceId device) {
        failsOn = Optional.of(device);
    }

    void read(@Observes StoredMessage stored) {
        if (failsOn.equals(Optional.of(stored.message().sdid()))) {
            throw new IllegalStateException("this reader fails, as it was told to");
        }
    }
}
