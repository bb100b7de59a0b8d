/** Authorization codes: issued after consent, burnt at the first exchange. */
@NullMarked
package dev.threetokens.cloud.oauth.codes;

import org.jspecify.annotations.NullMarked;
