/** The three kinds of access token and the names of their claims. */
@NullMarked
package dev.threetokens.model.token;

import org.jspecify.annotations.NullMarked;
