/** The way of devices to the cloud by single requests: messages are posted, Actions are asked for. */
@NullMarked
package dev.threetokens.sim.rest;

import org.jspecify.annotations.NullMarked;
