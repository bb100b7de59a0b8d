package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.messages.Messages;
import dev.threetokens.model.action.Actions;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.message.MessageReceipt;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Actions: ask a device to do something, and read what it was asked. */
@Path("/v1.1/actions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ActionsResource {
    private final Requester requester;
    private final Lookup lookup;
    private final ActionSender sender;
    private final Messages messages;

    ActionsResource(Requester requester, Lookup lookup, ActionSender sender, Messages messages) {
        this.requester = requester;
        this.lookup = lookup;
        this.sender = sender;
        this.messages = messages;
    }

    /** Answers when the Actions are committed; a device that is offline does not get them later. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    public CompletionStage<Data<MessageReceipt>> send(Actions sent) {
        return sender.send(Bodies.required(sent));
    }

    /** By device and time, or one by its id. */
    @GET
    public ActionHistory history(
            @QueryParam("ddid") @Nullable DeviceId ddid,
            @QueryParam("mid") @Nullable MessageId mid,
            @BeanParam HistoryQuery query) {
        if (mid != null) {
            return one(mid);
        }
        var device = requester.open(Operation.READ_ACTIONS, lookup.device(Bodies.required("ddid", ddid)));
        var asked = query.of(device);
        var page = messages.actions(asked);
        return new ActionHistory(
                device.value().owner(),
                device.value().id(),
                query.start().orElse(null),
                query.end().orElse(null),
                query.order,
                asked.count(),
                page.items().size(),
                page.next().orElse(null),
                page.items());
    }

    private ActionHistory one(MessageId mid) {
        var action = requester.open(Operation.READ_ACTIONS, lookup.action(mid)).value();
        return new ActionHistory(action.uid(), action.ddid(), null, null, null, 1, 1, null, List.of(action));
    }
}
