/** Actions: what a device is asked to do. */
@NullMarked
package dev.threetokens.model.action;

import org.jspecify.annotations.NullMarked;
