/** Messages and Actions: intake, storage, queries. */
@NullMarked
package dev.threetokens.cloud.messages;

import org.jspecify.annotations.NullMarked;
