/** Registering a device by a PIN that it shows: the device asks, its user types the PIN in, the device gets its token. */
@NullMarked
package dev.threetokens.cloud.registrations;

import org.jspecify.annotations.NullMarked;
