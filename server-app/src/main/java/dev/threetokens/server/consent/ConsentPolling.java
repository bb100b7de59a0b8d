package dev.threetokens.server.consent;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.threetokens.server.cloud.CloudContact;
import dev.threetokens.server.cloud.CloudProblem;
import dev.threetokens.server.cloud.Patience;
import dev.threetokens.server.config.ServerAppConfig;
import dev.threetokens.server.config.Threads;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs one round after the other, with a pause between them, and growing pauses while the cloud fails. */
@Singleton
final class ConsentPolling {
    private final ConsentRound round;
    private final CloudContact contact;
    private final Duration interval;
    private final ScheduledExecutorService scheduler;
    private final FailsafeExecutor<Object> patience;
    private volatile boolean stopped;

    ConsentPolling(ConsentRound round, CloudContact contact, ServerAppConfig config, Threads threads) {
        this.round = round;
        this.contact = contact;
        this.interval = config.pollInterval();
        this.scheduler = threads.scheduler();
        this.patience = Failsafe.with(Patience.endless(config.backoff())
                        .abortIf((result, thrown) -> stopped)
                        .onFailedAttempt(event -> contact.lost(CloudProblem.of(event.getLastException())))
                        .build())
                .with(scheduler);
    }

    void start(@Observes StartupEvent event) {
        next();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void next() {
        patience.runAsync(round::run).thenRun(() -> {
            contact.made();
            if (!stopped) {
                scheduler.schedule(this::next, interval.toMillis(), TimeUnit.MILLISECONDS);
            }
        });
    }
}
