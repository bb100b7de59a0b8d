/** What the companion server tells about the user's own devices. */
@NullMarked
package dev.threetokens.desktop.insight;

import org.jspecify.annotations.NullMarked;
