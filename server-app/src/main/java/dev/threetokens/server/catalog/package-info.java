/** Names and units of device types. */
@NullMarked
package dev.threetokens.server.catalog;

import org.jspecify.annotations.NullMarked;
