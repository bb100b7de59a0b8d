/** Links that are mailed to users: good for one use and a short time. */
@NullMarked
package dev.threetokens.cloud.accounts.links;

import org.jspecify.annotations.NullMarked;
