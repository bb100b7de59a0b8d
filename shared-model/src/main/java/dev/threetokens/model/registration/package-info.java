/** Registering a device by a PIN, as REST shows it. */
@NullMarked
package dev.threetokens.model.registration;

import org.jspecify.annotations.NullMarked;
