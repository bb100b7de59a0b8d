/** JSON over HTTP with limits, bounded retries of reads, and one exception type. */
@NullMarked
package dev.threetokens.desktop.http;

import org.jspecify.annotations.NullMarked;
