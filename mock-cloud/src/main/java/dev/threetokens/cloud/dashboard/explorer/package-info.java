/** The access explorer of the dashboard: what a token may do, asked of the gate. It decides nothing. */
@NullMarked
package dev.threetokens.cloud.dashboard.explorer;

import org.jspecify.annotations.NullMarked;
