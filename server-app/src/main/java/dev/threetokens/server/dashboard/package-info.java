/** The web page of the analysis and its data. */
@NullMarked
package dev.threetokens.server.dashboard;

import org.jspecify.annotations.NullMarked;
