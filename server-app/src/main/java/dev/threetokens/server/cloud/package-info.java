/** The cloud's REST interface, as this application uses it, and how contact with it is kept. */
@NullMarked
package dev.threetokens.server.cloud;

import org.jspecify.annotations.NullMarked;
