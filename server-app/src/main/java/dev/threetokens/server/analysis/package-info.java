/** The running analysis. Pure: no I/O, no clock, no framework; the part of each user stands alone. */
@NullMarked
package dev.threetokens.server.analysis;

import org.jspecify.annotations.NullMarked;
