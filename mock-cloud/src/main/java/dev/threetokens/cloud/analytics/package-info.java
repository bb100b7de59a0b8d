/** What the messages of a device say over time: numbers, presence, the last values. */
@NullMarked
package dev.threetokens.cloud.analytics;

import org.jspecify.annotations.NullMarked;
