package dev.threetokens.cloud.messages;

import java.util.concurrent.CompletionStage;

/** Where the intake puts what it took: the one seam between it and whatever keeps messages. */
interface MessageLog {
    /**
     * @return completes when the item is kept, and before whoever follows messages hears of it
     * @throws RefusedMessageException if too many wait to be kept
     */
    CompletionStage<Stored> add(Taken taken);
}
