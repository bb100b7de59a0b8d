package dev.threetokens.cloud.throttle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often a caller may call: per minute and per day, for each kind of call by itself. */
@ConfigMapping(prefix = "mock-cloud.rate-limits")
public interface RateConfig {
    /** Whether calls above the limits are refused; the headers tell the limits in any case. */
    @WithDefault("false")
    boolean enforced();

    /** REST by a user in an application, or by a device: each of GET, POST, PUT and DELETE. */
    @WithDefault("100/1000")
    Rate rest();

    /** REST by an application. */
    @WithDefault("500/5000")
    Rate restOfApplication();

    /** {@code POST /v1.1/messages}, which is counted apart. */
    @WithDefault("100/100000")
    Rate messages();

    /** The same, by an application. */
    @WithDefault("500/100000")
    Rate messagesOfApplication();

    /** Messages and Actions on the device channel. */
    @WithDefault("1000/100000")
    Rate frames();

    /** The same, by an application. */
    @WithDefault("5000/500000")
    Rate framesOfApplication();

    /** Messages of a device over MQTT. */
    @WithDefault("1000/100000")
    Rate mqtt();

    /** How many callers are counted at the same time, for each kind of call; the one that is silent longest is forgotten first. */
    @WithDefault("20000")
    int counted();
}
