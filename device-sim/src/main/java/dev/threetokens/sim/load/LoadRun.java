package dev.threetokens.sim.load;

import dev.threetokens.sim.channel.ConnectionState;
import dev.threetokens.sim.channel.Stopwatch;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Connects the devices, sends at the rate of the plan, waits for the last acknowledgements. On the event loop only. */
final class LoadRun {
    private static final int TICK_MILLIS = 1;

    private final Vertx vertx;
    private final LoadSettings settings;
    private final LoadPlan plan;
    private final List<LoadDevice> devices;
    private final Promise<LoadReport> result = Promise.promise();
    private final Stopwatch connecting = Stopwatch.start();
    private final long timer;
    private Optional<Sending> sending = Optional.empty();

    LoadRun(Vertx vertx, LoadSettings settings, List<LoadDevice> devices) {
        this.vertx = vertx;
        this.settings = settings;
        this.plan = settings.plan();
        this.devices = devices;
        devices.forEach(LoadDevice::connect);
        this.timer = vertx.setPeriodic(TICK_MILLIS, tick -> tick());
    }

    Future<LoadReport> result() {
        return result.future();
    }

    /** Empty as long as the devices connect. */
    Optional<LoadReport> soFar() {
        return sending.map(now -> now.traffic.soFar(System.nanoTime()));
    }

    /** Ends before the time; what is not acknowledged has failed. */
    void stop() {
        sending.ifPresentOrElse(now -> end(now, true), () -> fail(LoadFailure.stopped()));
    }

    private void tick() {
        if (sending.isEmpty()) {
            connect();
            return;
        }
        var now = sending.get();
        now.sendDue();
        if (now.isOver()) {
            end(now, false);
        }
    }

    private void connect() {
        long online = devices.stream().filter(LoadRun::isOnline).count();
        var refused = devices.stream()
                .map(LoadDevice::state)
                .filter(state -> state.phase().isFinal())
                .findFirst();
        if (refused.isPresent()) {
            fail(LoadFailure.refused(refused.get().detail()));
        } else if (online == devices.size()) {
            sending = Optional.of(new Sending());
        } else if (connecting.hasPassed(settings.patience())) {
            fail(LoadFailure.notOnline(online, devices.size(), settings.patience(), whyNotOnline()));
        }
    }

    private static boolean isOnline(LoadDevice device) {
        return device.state().phase() == ConnectionState.Phase.ONLINE;
    }

    private String whyNotOnline() {
        return devices.stream()
                .map(device -> device.state().detail())
                .filter(detail -> !detail.isEmpty())
                .findFirst()
                .orElse("the cloud did not answer in time");
    }

    private void end(Sending now, boolean stopped) {
        vertx.cancelTimer(timer);
        devices.forEach(LoadDevice::end);
        result.tryComplete(now.traffic.inTheEnd(stopped ? Duration.ZERO : plan.duration(), stopped));
    }

    private void fail(LoadFailure failure) {
        vertx.cancelTimer(timer);
        devices.forEach(LoadDevice::end);
        result.tryFail(failure);
    }

    /** The part of the run in which messages are due, and after it the wait for what is on its way. */
    private final class Sending {
        private final long startNanos = System.nanoTime();
        private final long startMillis = System.currentTimeMillis();
        private final Traffic traffic = new Traffic(startNanos);
        private long next;

        Sending() {
            devices.forEach(device -> device.countIn(traffic));
        }

        void sendDue() {
            long due = plan.countAfter(System.nanoTime() - startNanos);
            while (next < due) {
                send(next++);
            }
        }

        boolean isOver() {
            var patience = plan.duration().plus(settings.channels().timeouts().acknowledge());
            return next == plan.total()
                    && (traffic.outstanding() == 0 || System.nanoTime() - startNanos > patience.toNanos());
        }

        private void send(long number) {
            boolean isFull = traffic.outstanding() >= plan.outstanding();
            traffic.due();
            if (isFull) {
                traffic.failed("not sent: " + plan.outstanding() + " messages were outstanding");
                return;
            }
            long after = plan.dueAt(number);
            devices.get((int) (number % devices.size()))
                    .send(new DueMessage(
                            number, startNanos + after, startMillis + TimeUnit.NANOSECONDS.toMillis(after)));
        }
    }
}
