/** The system in containers, and what only containers can show: parts cut off from each other, slow networks, wrong clocks. */
@NullMarked
package dev.threetokens.e2e.containers;

import org.jspecify.annotations.NullMarked;
