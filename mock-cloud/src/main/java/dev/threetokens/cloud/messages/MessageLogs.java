package dev.threetokens.cloud.messages;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** Chooses what keeps the messages. */
final class MessageLogs {
    private static final Logger LOG = Logger.getLogger(MessageLogs.class);

    private MessageLogs() {}

    @Produces
    @Singleton
    static MessageLog chosen(MessageConfig config, Batches batches, Announcements announcements) {
        if (config.store()) {
            return batches;
        }
        LOG.warn("Messages are acknowledged and not stored: mock-cloud.messages.store is false");
        return taken -> {
            announcements.announce(taken.item());
            return CompletableFuture.completedStage(taken.item());
        };
    }
}
