package dev.threetokens.sim.channel;

/**
 * A message on its way to the cloud.
 *
 * @param cid our name for it, a decimal number
 * @param ts when the reading was taken, in milliseconds since the epoch
 * @param data the readings, a JSON object
 */
public record Outgoing(String cid, long ts, String data) {}
