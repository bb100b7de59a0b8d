/** What the tests have in common. */
@NullMarked
package dev.threetokens.e2e.support;

import org.jspecify.annotations.NullMarked;
