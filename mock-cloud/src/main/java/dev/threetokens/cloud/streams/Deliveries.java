package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.accounts.ProfileUpdated;
import dev.threetokens.cloud.devices.DeviceEvent;
import dev.threetokens.cloud.messages.Stored.StoredMessage;
import dev.threetokens.model.event.Event;
import dev.threetokens.model.event.EventName;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Takes what is stored and what happened, once it is committed, to the open streams. */
@Singleton
class Deliveries {
    private final OpenStreams streams;
    private final Clock clock;

    Deliveries(OpenStreams streams, Clock clock) {
        this.streams = streams;
        this.clock = clock;
    }

    void message(@Observes StoredMessage stored) {
        var message = stored.message();
        var device = new Target.OfDevice(message.sdid(), message.uid(), message.sdtid());
        streams.deliver(
                Feed.MESSAGES,
                all -> true,
                new Delivery(new Target.OfMessage(device, message.ts()), Operation.READ_MESSAGES, message));
    }

    void device(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeviceEvent happened) {
        happened.names().forEach(name -> device(name, happened.device()));
    }

    private void device(EventName name, Target.OfDevice device) {
        boolean status = name == EventName.DEVICE_ONLINE || name == EventName.DEVICE_OFFLINE;
        var subject = new Event.Subject(device.owner(), device.device(), status ? null : device.type());
        tell(name, device, status ? Operation.READ_PRESENCE : Operation.READ_DEVICE, subject);
    }

    void profile(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProfileUpdated updated) {
        tell(
                EventName.USER_PROFILE_UPDATED,
                new Target.OfUser(updated.user()),
                Operation.READ_PROFILE,
                new Event.Subject(updated.user(), null, null));
    }

    private void tell(EventName name, Target about, Operation takes, Event.Subject subject) {
        var frame = new Event(name, clock.millis(), subject);
        streams.deliver(Feed.EVENTS, request -> request.names().contains(name), new Delivery(about, takes, frame));
    }
}
