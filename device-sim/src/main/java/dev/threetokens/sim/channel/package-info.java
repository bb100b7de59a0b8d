/** The channel of one device to the cloud: connect, register, send, be acknowledged, come back. */
@NullMarked
package dev.threetokens.sim.channel;

import org.jspecify.annotations.NullMarked;
