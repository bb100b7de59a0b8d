package dev.threetokens.cloud.messages;

import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.message.NormalizedMessage;

/** What the intake stores, and what is announced once its batch is committed. */
public sealed interface Stored {
    MessageId mid();

    /** A message of a device. */
    record StoredMessage(NormalizedMessage message) implements Stored {
        @Override
        public MessageId mid() {
            return message.mid();
        }
    }

    /** Actions for a device. */
    record StoredAction(NormalizedAction action) implements Stored {
        @Override
        public MessageId mid() {
            return action.mid();
        }
    }
}
