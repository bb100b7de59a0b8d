package dev.threetokens.sim.channel;

/** The transports that the cloud offers to devices. */
public enum Protocol {
    /** {@code /v1.1/websocket}. */
    WEBSOCKET,
    /** MQTT 3.1.1, messages with QoS 1, Actions with QoS 0. */
    MQTT,
    /** {@code POST /v1.1/messages}, and {@code GET /v1.1/actions} again and again. */
    REST
}
