/** The device channel of the cloud over MQTT 3.1.1. */
@NullMarked
package dev.threetokens.sim.mqtt;

import org.jspecify.annotations.NullMarked;
