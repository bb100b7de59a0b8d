/** The one line that says what is going on between the app and the cloud. */
@NullMarked
package dev.threetokens.desktop.notice;

import org.jspecify.annotations.NullMarked;
