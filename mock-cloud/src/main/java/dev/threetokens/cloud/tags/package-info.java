/** The words by which device types are found: how they are written, which are categories, which are used most. */
@NullMarked
package dev.threetokens.cloud.tags;

import org.jspecify.annotations.NullMarked;
