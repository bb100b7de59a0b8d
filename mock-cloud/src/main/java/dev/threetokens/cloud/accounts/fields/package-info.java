/** What may stand in the fields of an account. */
@NullMarked
package dev.threetokens.cloud.accounts.fields;

import org.jspecify.annotations.NullMarked;
