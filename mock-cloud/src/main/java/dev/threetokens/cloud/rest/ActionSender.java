package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.messages.Intake;
import dev.threetokens.cloud.messages.Transport;
import dev.threetokens.model.action.Actions;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.message.MessageReceipt;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Sends Actions, whichever route they came by. */
@Singleton
class ActionSender {
    private final Requester requester;
    private final Lookup lookup;
    private final Intake intake;

    ActionSender(Requester requester, Lookup lookup, Intake intake) {
        this.requester = requester;
        this.lookup = lookup;
        this.intake = intake;
    }

    /** @return when the Actions are committed; a device that is offline does not get them later */
    CompletionStage<Data<MessageReceipt>> send(Actions sent) {
        var source = source(sent);
        var destination = requester
                .open(Operation.SEND_ACTION, lookup.device(Bodies.required("ddid", sent.ddid())))
                .value();
        var actions = Bodies.required("data", sent.data());
        return intake.actions(Transport.REST, destination, source, actions, Optional.ofNullable(sent.ts()))
                .thenApply(mid -> new Data<>(new MessageReceipt(mid)));
    }

    /** Who names a source device must be allowed to send as it; a device is always its own source. */
    private Optional<DeviceId> source(Actions sent) {
        var named = Optional.ofNullable(sent.sdid());
        named.ifPresent(id -> requester.open(Operation.SEND_MESSAGE, lookup.device(id)));
        return requester
                .caller()
                .choose(user -> named, application -> named, device -> Optional.of(device.device()), console -> named);
    }
}
