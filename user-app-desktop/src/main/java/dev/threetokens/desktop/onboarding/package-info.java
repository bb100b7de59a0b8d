/** Adding a device as its proxy: create it, create its token, hand the token over. */
@NullMarked
package dev.threetokens.desktop.onboarding;

import org.jspecify.annotations.NullMarked;
