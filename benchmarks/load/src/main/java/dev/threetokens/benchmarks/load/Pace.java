package dev.threetokens.benchmarks.load;

import io.vertx.core.Vertx;
import java.util.List;

/** Sends at a steady rate, one device after another, whatever is acknowledged. */
final class Pace {
    private static final double NANOS = 1e9;

    private final List<Sender> senders;
    private final Traffic traffic;
    private final int rate;
    private final long started = System.nanoTime();
    private long sent;

    Pace(List<Sender> senders, Traffic traffic, int rate) {
        this.senders = senders;
        this.traffic = traffic;
        this.rate = rate;
    }

    void start(Vertx vertx) {
        vertx.setPeriodic(1, tick -> sendDue());
    }

    private void sendDue() {
        long due = (long) ((System.nanoTime() - started) / NANOS * rate);
        while (sent < due) {
            send(senders.get((int) (sent++ % senders.size())));
        }
    }

    private void send(Sender sender) {
        long number = traffic.next();
        sender.send(number).onSuccess(done -> traffic.acknowledged(number)).onFailure(refused -> traffic.failed());
    }
}
