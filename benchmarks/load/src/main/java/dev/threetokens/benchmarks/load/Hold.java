package dev.threetokens.benchmarks.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Connects and registers devices and keeps them so until it is ended. */
@Command(name = "hold", description = "Prints CONNECTED when all are, and stays.")
final class Hold implements Callable<Integer> {
    private static final int LONGEST_MINUTES = 3;

    @Mixin
    private Cloud cloud = new Cloud();

    @Option(names = "--transport", required = true)
    private Transport transport = Transport.WEBSOCKET;

    @Option(names = "--file", required = true, description = "what the command devices has written")
    private Path file = Path.of("");

    @Option(names = "--devices", required = true)
    private int devices;

    @Override
    public Integer call() throws Exception {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        var all = Device.read(file, devices);
        var connector = transport.over(vertx, cloud);
        var connected = new CompletableFuture<List<Sender>>();
        vertx.runOnContext(start -> Connecting.all(connector::connect, all)
                .onSuccess(connected::complete)
                .onFailure(connected::completeExceptionally));
        var senders = connected.get(LONGEST_MINUTES, TimeUnit.MINUTES);
        System.out.println("CONNECTED " + senders.size());
        Thread.currentThread().join();
        // Vert.x closes a client that nobody holds any more.
        Reference.reachabilityFence(connector);
        Reference.reachabilityFence(senders);
        return 0;
    }
}
