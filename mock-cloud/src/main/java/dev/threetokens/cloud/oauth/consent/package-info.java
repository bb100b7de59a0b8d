/** Asks the user, in words, whether an application may do what it asks for. */
@NullMarked
package dev.threetokens.cloud.oauth.consent;

import org.jspecify.annotations.NullMarked;
