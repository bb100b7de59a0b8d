/** The developer dashboard {@code /dashboard}: what a user develops and owns. */
@NullMarked
package dev.threetokens.cloud.dashboard;

import org.jspecify.annotations.NullMarked;
