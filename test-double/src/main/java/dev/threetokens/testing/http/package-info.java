/** JSON and forms over HTTP. */
@NullMarked
package dev.threetokens.testing.http;

import org.jspecify.annotations.NullMarked;
