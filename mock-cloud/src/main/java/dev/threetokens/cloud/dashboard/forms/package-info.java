/** Reads the forms of the dashboard and says what is wrong with them. */
@NullMarked
package dev.threetokens.cloud.dashboard.forms;

import org.jspecify.annotations.NullMarked;
