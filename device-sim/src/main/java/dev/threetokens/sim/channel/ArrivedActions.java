package dev.threetokens.sim.channel;

import dev.threetokens.model.action.Action;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * What a device is asked to do.
 *
 * @param mid the cloud's id, by which a repetition is known; empty where the transport carries none and never repeats
 * @param actions in the order in which they are to be done
 */
public record ArrivedActions(Optional<MessageId> mid, DeviceId device, List<Action> actions) {
    public ArrivedActions {
        actions = List.copyOf(actions);
    }

    /** As REST and the channel tell them. @return empty if a part is missing: Jackson leaves it null, whatever is declared */
    @SuppressWarnings("ConstantConditions")
    public static Optional<ArrivedActions> of(NormalizedAction sent) {
        if (sent.mid() == null
                || sent.ddid() == null
                || sent.data() == null
                || sent.data().actions() == null) {
            return Optional.empty();
        }
        return Optional.of(new ArrivedActions(
                Optional.of(sent.mid()), sent.ddid(), sent.data().actions()));
    }
}
