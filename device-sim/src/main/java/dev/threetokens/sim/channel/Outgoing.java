package dev.threetokens.sim.channel;

import java.util.OptionalLong;

/**
 * A message on its way to the cloud.
 *
 * @param cid our name for it, a decimal number
 * @param ts when the reading was taken, in milliseconds since the epoch; empty if the cloud is to take the time of arrival
 * @param data the readings, a JSON object
 */
public record Outgoing(String cid, OptionalLong ts, String data) {
    public Outgoing(String cid, long ts, String data) {
        this(cid, OptionalLong.of(ts), data);
    }

    Outgoing withoutTime() {
        return new Outgoing(cid, OptionalLong.empty(), data);
    }

    /** The member of a message that says when, with a comma behind it; nothing if the cloud is to say it. */
    public String tsMember() {
        return ts.isPresent() ? "\"ts\":" + ts.getAsLong() + "," : "";
    }
}
