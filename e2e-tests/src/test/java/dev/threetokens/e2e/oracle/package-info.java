/**
 * What each token may do, written a second time: from the tables of the guide and of the original's documentation, and not
 * from the code of the cloud. It knows nothing of HTTP and nothing of the cloud's classes.
 */
@NullMarked
package dev.threetokens.e2e.oracle;

import org.jspecify.annotations.NullMarked;
