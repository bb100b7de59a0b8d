/** Devices that their owners share with others: by e-mail, until somebody answers, and as it stands now. */
@NullMarked
package dev.threetokens.cloud.shares;

import org.jspecify.annotations.NullMarked;
