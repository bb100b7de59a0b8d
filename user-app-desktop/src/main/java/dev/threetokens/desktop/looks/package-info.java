/** Theme, colours of the token kinds, icons, small building blocks. */
@NullMarked
package dev.threetokens.desktop.looks;

import org.jspecify.annotations.NullMarked;
