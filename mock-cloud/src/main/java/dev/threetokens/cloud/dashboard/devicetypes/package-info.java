/** Device types and their manifests in the developer dashboard. */
@NullMarked
package dev.threetokens.cloud.dashboard.devicetypes;

import org.jspecify.annotations.NullMarked;
