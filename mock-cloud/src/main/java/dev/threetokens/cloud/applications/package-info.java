/** Applications (OAuth clients) and what users granted them. */
@NullMarked
package dev.threetokens.cloud.applications;

import org.jspecify.annotations.NullMarked;
