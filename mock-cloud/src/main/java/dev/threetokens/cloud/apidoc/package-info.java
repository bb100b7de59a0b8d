/** The OpenAPI document: what is scanned from the code, put together with words for people. */
@NullMarked
package dev.threetokens.cloud.apidoc;

import org.jspecify.annotations.NullMarked;
