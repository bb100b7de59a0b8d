/** Applications in the developer dashboard. */
@NullMarked
package dev.threetokens.cloud.dashboard.applications;

import org.jspecify.annotations.NullMarked;
