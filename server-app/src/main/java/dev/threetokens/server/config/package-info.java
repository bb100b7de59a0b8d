/** The typed settings and what is checked before anything starts. */
@NullMarked
package dev.threetokens.server.config;

import org.jspecify.annotations.NullMarked;
