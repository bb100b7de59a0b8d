package dev.threetokens.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocket;
import java.lang.ref.Reference;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens a channel and a live stream for each device by one token, ends its right, and measures when each is closed. */
@Command(
        name = "end",
        description = "Prints one line: RESULT connections, closed, p50 ms, p99 ms, longest ms, answered after ms.")
final class EndOfRight implements Callable<Integer> {
    private static final int LONGEST_MINUTES = 3;
    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final double MILLI = 1e6;

    @Option(names = "--cloud", required = true)
    private URI cloud = URI.create("");

    @Option(names = "--file", required = true, description = "what the command devices has written")
    private Path file = Path.of("");

    @Option(names = "--devices", required = true)
    private int devices;

    @Option(names = "--token", required = true, description = "that opens all connections")
    private String token = "";

    @Option(names = "--post", required = true, description = "the path to which the form is posted that ends the right")
    private String path = "";

    @Option(names = "--form", required = true)
    private String form = "";

    @Option(names = "--header", required = true, description = "of that request, as name=value")
    private String header = "";

    private final Histogram closed = new Histogram(LONGEST_NANOS, 3);
    private long started;

    @Override
    public Integer call() throws Exception {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        var all = Device.read(file, devices).stream()
                .map(device -> new Device(device.id(), token))
                .toList();
        var sockets = new Sockets(vertx, cloud);
        var result = new CompletableFuture<String>();
        vertx.runOnContext(start -> open(sockets, all)
                .compose(open -> end(vertx, open))
                .onSuccess(result::complete)
                .onFailure(result::completeExceptionally));
        System.out.println("RESULT " + result.get(LONGEST_MINUTES, TimeUnit.MINUTES));
        Reference.reachabilityFence(sockets);
        return 0;
    }

    private Future<List<WebSocket>> open(Sockets sockets, List<Device> all) {
        return Connecting.all(sockets::registered, all)
                .compose(channels -> Connecting.all(
                                device -> sockets.live("sdid=" + device.id(), token, frame -> {}), all)
                        .map(streams -> Stream.concat(channels.stream(), streams.stream())
                                .toList()));
    }

    /** Waits a while after the answer for what is still open. */
    private Future<String> end(Vertx vertx, List<WebSocket> open) {
        open.forEach(socket -> socket.closeHandler(gone -> closed.recordValue(System.nanoTime() - started)));
        started = System.nanoTime();
        return post(vertx)
                .map(answered -> System.nanoTime() - started)
                .compose(answered -> vertx.timer(2, TimeUnit.SECONDS).map(waited -> summary(open.size(), answered)));
    }

    private Future<?> post(Vertx vertx) {
        var name = header.substring(0, header.indexOf('='));
        return vertx.createHttpClient()
                .request(new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setAbsoluteURI(cloud + path)
                        .putHeader("Content-Type", "application/x-www-form-urlencoded")
                        .putHeader(name, header.substring(name.length() + 1)))
                .compose(request -> request.send(form))
                .compose(response -> response.statusCode() < 400
                        ? response.end()
                        : Future.failedFuture(path + ": " + response.statusCode()));
    }

    private String summary(int open, long answered) {
        return "%d %d %.1f %.1f %.1f %.1f"
                .formatted(
                        open,
                        closed.getTotalCount(),
                        closed.getValueAtPercentile(50) / MILLI,
                        closed.getValueAtPercentile(99) / MILLI,
                        closed.getMaxValue() / MILLI,
                        answered / MILLI);
    }
}
