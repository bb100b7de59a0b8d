/** What a test run left out. */
@NullMarked
package dev.threetokens.e2e.suites;

import org.jspecify.annotations.NullMarked;
