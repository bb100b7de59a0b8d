/** What happens to devices and users, as the event feed tells it. */
@NullMarked
package dev.threetokens.model.event;

import org.jspecify.annotations.NullMarked;
