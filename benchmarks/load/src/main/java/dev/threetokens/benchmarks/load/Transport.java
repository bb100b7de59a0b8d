package dev.threetokens.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;

/** The ways a device can send. */
enum Transport {
    WEBSOCKET {
        @Override
        Connector over(Vertx vertx, URI cloud) {
            return new Sockets(vertx, cloud)::device;
        }
    },
    REST {
        @Override
        Connector over(Vertx vertx, URI cloud) {
            return new Requests(vertx, cloud)::device;
        }
    };

    abstract Connector over(Vertx vertx, URI cloud);

    /** Makes the connection of a device. */
    interface Connector {
        Future<Sender> connect(Device device);
    }
}
