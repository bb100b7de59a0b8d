/** The cloud as it is delivered, for one test class. */
@NullMarked
package dev.threetokens.interop.system;

import org.jspecify.annotations.NullMarked;
