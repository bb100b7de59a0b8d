/** One device: readings, chart, Actions, its token. */
@NullMarked
package dev.threetokens.desktop.detail;

import org.jspecify.annotations.NullMarked;
