/** A web browser, and the cloud's pages as a person uses them. */
@NullMarked
package dev.threetokens.e2e.browser;

import org.jspecify.annotations.NullMarked;
