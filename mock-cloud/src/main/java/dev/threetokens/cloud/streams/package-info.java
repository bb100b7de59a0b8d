/** Open connections, whatever carries them: who gets what, and who must go when a right ends. */
@NullMarked
package dev.threetokens.cloud.streams;

import org.jspecify.annotations.NullMarked;
