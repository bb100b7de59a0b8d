/** What an application may learn about the users who granted it. */
@NullMarked
package dev.threetokens.model.application;

import org.jspecify.annotations.NullMarked;
