/** The window: welcome screen, main screen, and what connects the parts. */
@NullMarked
package dev.threetokens.desktop.shell;

import org.jspecify.annotations.NullMarked;
