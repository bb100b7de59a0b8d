/** Who reaches what: the matrix of principals, routes and objects. */
@NullMarked
package dev.threetokens.e2e.boundaries;

import org.jspecify.annotations.NullMarked;
