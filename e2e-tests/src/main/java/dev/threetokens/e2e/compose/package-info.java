/** What the system in containers does beside its programs: makes secrets, asks for health, welcomes a newcomer. */
@NullMarked
package dev.threetokens.e2e.compose;

import org.jspecify.annotations.NullMarked;
