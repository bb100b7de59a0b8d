package dev.threetokens.benchmarks.load;

import io.vertx.core.Future;

/** One device that is ready to send. */
interface Sender {
    /** @return completes when the message is acknowledged */
    Future<Void> send(long number);
}
