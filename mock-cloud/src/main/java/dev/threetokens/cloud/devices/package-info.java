/** Device types with their manifests, devices and their presence. */
@NullMarked
package dev.threetokens.cloud.devices;

import org.jspecify.annotations.NullMarked;
