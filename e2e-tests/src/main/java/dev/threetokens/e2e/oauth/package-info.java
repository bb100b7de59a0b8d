/** Sign-in as Homeglow's user app does it, and the application token of a server. */
@NullMarked
package dev.threetokens.e2e.oauth;

import org.jspecify.annotations.NullMarked;
