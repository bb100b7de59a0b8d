package dev.threetokens.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends messages, each device with so many unacknowledged, or all together so many in a second. */
@Command(
        name = "send",
        description = "Prints one line: RESULT messages/s, p50 ms, p99 ms, failed, live/s, live p99 ms.")
final class Send implements Callable<Integer> {
    private static final int SPARE_SECONDS = 60;

    @Mixin
    private Cloud cloud = new Cloud();

    @Option(names = "--transport", required = true)
    private Transport transport = Transport.REST;

    @Option(names = "--file", required = true, description = "what the command devices has written")
    private Path file = Path.of("");

    @Option(names = "--devices", required = true)
    private int devices;

    @Option(names = "--window", required = true, description = "messages of one device that are not yet acknowledged")
    private int window;

    @Option(names = "--rate", description = "messages/s of all devices together; as many as are acknowledged if absent")
    private Optional<Integer> rate = Optional.empty();

    @Option(names = "--live-user", description = "follow the live stream of this user")
    private Optional<String> liveUser = Optional.empty();

    @Option(names = "--live-token")
    private String liveToken = "";

    @Option(names = "--warm", required = true, description = "seconds")
    private int warm;

    @Option(names = "--measured", required = true, description = "seconds")
    private int measured;

    private final Traffic traffic = new Traffic();

    @Override
    public Integer call() throws Exception {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        var all = Device.read(file, devices);
        var sockets = new Sockets(vertx, cloud.origin());
        var connector = transport.over(vertx, cloud);
        var result = new CompletableFuture<String>();
        vertx.runOnContext(start -> live(sockets)
                .compose(live -> Connecting.all(connector::connect, all))
                .onSuccess(senders -> run(vertx, senders, result))
                .onFailure(result::completeExceptionally));
        System.out.println("RESULT " + result.get(warm + measured + SPARE_SECONDS, TimeUnit.SECONDS));
        // Vert.x closes a client that nobody holds any more.
        Reference.reachabilityFence(sockets);
        Reference.reachabilityFence(connector);
        return 0;
    }

    private Future<?> live(Sockets sockets) {
        return liveUser.<Future<?>>map(user -> sockets.live(
                        "uid=" + user,
                        liveToken,
                        frame -> Frames.number("power", frame).ifPresent(traffic::arrived)))
                .orElseGet(Future::succeededFuture);
    }

    private void run(Vertx vertx, List<Sender> senders, CompletableFuture<String> result) {
        if (rate.isPresent()) {
            new Pace(senders, traffic, rate.get()).start(vertx);
        } else {
            senders.forEach(sender -> {
                for (int i = 0; i < window; i++) {
                    sendOn(vertx, sender);
                }
            });
        }
        vertx.setTimer(Math.max(1, TimeUnit.SECONDS.toMillis(warm)), timer -> traffic.measureFromNow());
        vertx.setTimer(TimeUnit.SECONDS.toMillis(warm + measured), timer -> result.complete(traffic.summary()));
    }

    private void sendOn(Vertx vertx, Sender sender) {
        long number = traffic.next();
        sender.send(number).onComplete(done -> {
            if (done.succeeded()) {
                traffic.acknowledged(number);
                sendOn(vertx, sender);
            } else {
                traffic.failed();
                vertx.setTimer(1_000, timer -> sendOn(vertx, sender));
            }
        });
    }
}
