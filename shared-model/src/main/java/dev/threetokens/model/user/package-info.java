/** The account as its owner sees it. */
@NullMarked
package dev.threetokens.model.user;

import org.jspecify.annotations.NullMarked;
