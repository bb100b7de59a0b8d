/** Both consoles of the cloud, {@code /my} and {@code /dashboard}, in a real browser against the started cloud. */
@NullMarked
package dev.threetokens.e2e.consoles;

import org.jspecify.annotations.NullMarked;
