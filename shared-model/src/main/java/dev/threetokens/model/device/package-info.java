/** Devices, device types, manifests and device tokens as REST shows them. */
@NullMarked
package dev.threetokens.model.device;

import org.jspecify.annotations.NullMarked;
