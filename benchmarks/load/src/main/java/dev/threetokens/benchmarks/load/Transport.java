package dev.threetokens.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** The ways a device can send. */
enum Transport {
    WEBSOCKET {
        @Override
        Connector over(Vertx vertx, Cloud cloud) {
            return new Sockets(vertx, cloud.origin())::device;
        }
    },
    MQTT {
        @Override
        Connector over(Vertx vertx, Cloud cloud) {
            return new Publishers(vertx, cloud)::device;
        }
    },
    REST {
        @Override
        Connector over(Vertx vertx, Cloud cloud) {
            return new Requests(vertx, cloud.origin())::device;
        }
    };

    abstract Connector over(Vertx vertx, Cloud cloud);

    /** Makes the connection of a device. */
    interface Connector {
        Future<Sender> connect(Device device);
    }
}
