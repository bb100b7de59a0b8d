package dev.threetokens.cloud.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.messages.History;
import dev.threetokens.cloud.messages.Intake;
import dev.threetokens.cloud.messages.Messages;
import dev.threetokens.cloud.messages.Transport;
import dev.threetokens.model.action.ActionList;
import dev.threetokens.model.action.Actions;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.message.MessageReceipt;
import dev.threetokens.model.message.NormalizedMessage;
import dev.threetokens.model.message.NormalizedMessages;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Messages: send one, read the history of a device, read the newest of several. */
@Path("/v1.1/messages")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {
    private static final String MESSAGE = "message";
    private static final String ACTION = "action";

    private final Requester requester;
    private final Lookup lookup;
    private final Intake intake;
    private final Messages messages;
    private final ActionSender actions;
    private final ObjectMapper mapper;

    MessagesResource(
            Requester requester,
            Lookup lookup,
            Intake intake,
            Messages messages,
            ActionSender actions,
            ObjectMapper mapper) {
        this.requester = requester;
        this.lookup = lookup;
        this.intake = intake;
        this.messages = messages;
        this.actions = actions;
        this.mapper = mapper;
    }

    /** Answers when it is committed; no thread waits for that. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    public CompletionStage<Data<MessageReceipt>> send(SentMessage sent) {
        var body = Bodies.required(sent);
        return switch (Optional.ofNullable(body.type()).orElse(MESSAGE)) {
            case MESSAGE -> message(body);
            case ACTION -> actions.send(asActions(body));
            default -> throw RestException.invalid("type", "message or action");
        };
    }

    private CompletionStage<Data<MessageReceipt>> message(SentMessage body) {
        var source = requester.open(Operation.SEND_MESSAGE, lookup.device(Bodies.required("sdid", body.sdid())));
        var data = Bodies.required("data", body.data());
        return intake.message(Transport.REST, source.value(), data, Optional.ofNullable(body.ts()))
                .thenApply(mid -> new Data<>(new MessageReceipt(mid)));
    }

    private Actions asActions(SentMessage body) {
        var data = Bodies.required("data", body.data());
        try {
            var list = mapper.convertValue(data, ActionList.class);
            return new Actions(body.ddid(), list, body.sdid(), body.ts(), ACTION, null);
        } catch (IllegalArgumentException notActions) {
            throw RestException.invalid("data", "actions, each with a name and parameters");
        }
    }

    /** By device and time, and by what is in a field; or one by its id. */
    @GET
    public NormalizedMessages history(
            @QueryParam("sdid") @Nullable DeviceId sdid,
            @QueryParam("mid") @Nullable MessageId mid,
            @QueryParam("filter") @Nullable String filter,
            @QueryParam("fieldPresence") @Nullable String fieldPresence,
            @BeanParam HistoryQuery query) {
        if (mid != null) {
            return one(mid);
        }
        var device = requester.open(Operation.READ_MESSAGES, lookup.device(Bodies.required("sdid", sdid)));
        var asked = query.of(device, ConditionQuery.of(filter, fieldPresence));
        var page = messages.history(asked);
        return new NormalizedMessages(
                device.value().owner(),
                device.value().id(),
                null,
                query.start().orElse(null),
                query.end().orElse(null),
                query.order,
                asked.count(),
                page.items().size(),
                page.next().orElse(null),
                page.items());
    }

    /** @param count how many of each device, 1 to 100 */
    @GET
    @Path("last")
    public NormalizedMessages last(
            @QueryParam("sdids") @Nullable String sdids,
            @QueryParam("count") @DefaultValue("1") String count,
            @QueryParam("fieldPresence") @Nullable String fieldPresence) {
        int each = PageRange.count(count);
        var devices = DeviceList.ids("sdids", Bodies.required("sdids", sdids)).stream()
                .map(lookup::device)
                .toList();
        var wanted = ConditionQuery.present(fieldPresence);
        var asked = devices.stream()
                .map(device -> requester.open(Operation.READ_MESSAGES, device))
                .map(device -> History.newest(device, each, wanted))
                .toList();
        List<NormalizedMessage> found = asked.stream()
                .flatMap(history -> messages.history(history).items().stream())
                .sorted((one, other) -> Long.compare(other.ts(), one.ts()))
                .toList();
        return new NormalizedMessages(null, null, sdids, null, null, null, each, found.size(), null, found);
    }

    private NormalizedMessages one(MessageId mid) {
        var message =
                requester.open(Operation.READ_MESSAGES, lookup.message(mid)).value();
        return new NormalizedMessages(
                message.uid(), message.sdid(), null, null, null, null, 1, 1, null, List.of(message));
    }
}
