/** Background work: nothing here, and nothing it runs, blocks the thread of the user interface. */
@NullMarked
package dev.threetokens.desktop.work;

import org.jspecify.annotations.NullMarked;
