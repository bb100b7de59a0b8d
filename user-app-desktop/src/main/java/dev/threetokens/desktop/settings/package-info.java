/** Where the cloud and its companions are. */
@NullMarked
package dev.threetokens.desktop.settings;

import org.jspecify.annotations.NullMarked;
