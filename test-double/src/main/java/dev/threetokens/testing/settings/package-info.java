/** How the cloud is started, wherever it runs. */
@NullMarked
package dev.threetokens.testing.settings;

import org.jspecify.annotations.NullMarked;
