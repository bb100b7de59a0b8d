/** The programs of the example system: started, watched and stopped as one. */
@NullMarked
package dev.threetokens.e2e.system;

import org.jspecify.annotations.NullMarked;
