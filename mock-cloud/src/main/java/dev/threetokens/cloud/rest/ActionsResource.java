package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
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
        var device = lookup.device(Bodies.required("ddid", ddid));
        var allowed = requester.mustBeAllowed(Operation.READ_ACTIONS, device.asTarget());
        var asked = query.of(device.id()).since(allowed.since());
        var page = messages.actions(asked);
        return new ActionHistory(
                device.owner(),
                device.id(),
                query.order,
                asked.count(),
                page.items().size(),
                page.next().orElse(null),
                page.items());
    }

    private ActionHistory one(MessageId mid) {
        var action = messages.findAction(mid).orElseThrow(RestException::notFound);
        var device = lookup.device(action.ddid());
        requester.mustBeAllowed(Operation.READ_ACTIONS, new Target.OfMessage(device.asTarget(), action.ts()));
        return new ActionHistory(device.owner(), device.id(), null, 1, 1, null, List.of(action));
    }
}
