/** The access log of each user: who read or changed what of hers, and what was refused by which rule. */
@NullMarked
package dev.threetokens.cloud.accesslog;

import org.jspecify.annotations.NullMarked;
