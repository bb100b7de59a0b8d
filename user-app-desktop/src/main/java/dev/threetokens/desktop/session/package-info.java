/** The user token in memory: kept, refreshed, lost. */
@NullMarked
package dev.threetokens.desktop.session;

import org.jspecify.annotations.NullMarked;
