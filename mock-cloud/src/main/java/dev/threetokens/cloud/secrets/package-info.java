/** Random values, hashes, passwords and sealing: every secret is made, compared and put away here. */
@NullMarked
package dev.threetokens.cloud.secrets;

import org.jspecify.annotations.NullMarked;
