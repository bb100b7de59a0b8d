package dev.threetokens.e2e.badnetwork;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One direction of a connection: what goes in comes out late, and no faster than the wire is. */
final class Wire {
    private static final int PACKET_BYTES = 1_460;
    private static final int MOST_ON_THE_WAY = 64;

    private final Conditions conditions;
    private final Random chance;
    private final DelayQueue<Packet> onTheWay = new DelayQueue<>();
    private final Semaphore room = new Semaphore(MOST_ON_THE_WAY);
    private long lastSent = System.nanoTime();
    private long lastDue = lastSent;

    Wire(Conditions conditions, Random chance) {
        this.conditions = conditions;
        this.chance = chance;
    }

    /** Takes in all there is, until its end. */
    void takeIn(InputStream from) throws IOException, InterruptedException {
        var buffer = new byte[PACKET_BYTES];
        try {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                room.acquire();
                onTheWay.add(new Packet(due(read), Arrays.copyOf(buffer, read)));
            }
        } finally {
            onTheWay.add(new Packet(due(1), new byte[0]));
        }
    }

    /** Gives out what arrives, until the end has arrived. */
    void giveOut(OutputStream to) throws IOException, InterruptedException {
        try {
            for (var packet = onTheWay.take(); !packet.isEnd(); packet = onTheWay.take()) {
                room.release();
                to.write(packet.bytes());
                to.flush();
            }
        } finally {
            room.release(Short.MAX_VALUE);
        }
    }

    /** A packet leaves when the one before has left, and arrives after all before it, whatever becomes of them. */
    private long due(int bytes) {
        var onTheWire = TimeUnit.SECONDS.toNanos(1) * bytes / conditions.bytesPerSecond();
        lastSent = Math.max(lastSent, System.nanoTime()) + onTheWire;
        var lost = chance.nextInt(100) < conditions.lossPercent();
        var again = lost ? conditions.retransmission().toNanos() : 0;
        lastDue = Math.max(lastDue + 1, lastSent + conditions.latency().toNanos() + again);
        return lastDue;
    }
}
