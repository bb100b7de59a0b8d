/** The live streams of the consenting users' messages. */
@NullMarked
package dev.threetokens.server.live;

import org.jspecify.annotations.NullMarked;
