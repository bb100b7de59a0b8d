/** What is written to the log, and what never is. */
@NullMarked
package dev.threetokens.cloud.logs;

import org.jspecify.annotations.NullMarked;
