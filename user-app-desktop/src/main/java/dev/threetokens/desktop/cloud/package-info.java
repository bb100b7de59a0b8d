/** The cloud's REST interface as this app uses it. */
@NullMarked
package dev.threetokens.desktop.cloud;

import org.jspecify.annotations.NullMarked;
