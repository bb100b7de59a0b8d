package dev.threetokens.benchmarks.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Connects and registers devices and keeps them so until it is ended. */
@Command(name = "hold", description = "Prints CONNECTED when all are, and stays.")
final class Hold implements Callable<Integer> {
    private static final int LONGEST_MINUTES = 3;

    @Option(names = "--cloud", required = true)
    private URI cloud = URI.create("");

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
        var connected = new CompletableFuture<Integer>();
        vertx.runOnContext(start -> Connecting.all(transport.over(vertx, cloud)::connect, all)
                .onSuccess(senders -> connected.complete(senders.size()))
                .onFailure(connected::completeExceptionally));
        System.out.println("CONNECTED " + connected.get(LONGEST_MINUTES, TimeUnit.MINUTES));
        Thread.currentThread().join();
        return 0;
    }
}
