package dev.threetokens.benchmarks.load;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Connects many devices, a few at a time. */
final class Connecting {
    private static final int AT_ONCE = 50;

    private Connecting() {}

    static <T> Future<List<T>> all(Function<Device, Future<T>> connector, List<Device> devices) {
        var senders = new ArrayList<T>();
        Future<List<T>> connected = Future.succeededFuture(senders);
        for (int from = 0; from < devices.size(); from += AT_ONCE) {
            var some = devices.subList(from, Math.min(from + AT_ONCE, devices.size()));
            connected = connected.compose(
                    before -> Future.all(some.stream().map(connector).toList()).map(done -> {
                        senders.addAll(done.list());
                        return senders;
                    }));
        }
        return connected;
    }
}
