/** What the companion app asks on behalf of its user, with the user token. */
@NullMarked
package dev.threetokens.server.insight;

import org.jspecify.annotations.NullMarked;
