/** Inviting somebody to a device by e-mail, and what is made of the answer. */
@NullMarked
package dev.threetokens.cloud.invitations;

import org.jspecify.annotations.NullMarked;
