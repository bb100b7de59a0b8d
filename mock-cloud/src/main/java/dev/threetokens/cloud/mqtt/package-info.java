/** MQTT: one persistent connection of a device; parse, pass the gate, call, answer. */
@NullMarked
package dev.threetokens.cloud.mqtt;

import org.jspecify.annotations.NullMarked;
