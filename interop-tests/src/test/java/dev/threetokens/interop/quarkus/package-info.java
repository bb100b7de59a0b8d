/** Quarkus' OIDC client and its OIDC resource server, told by settings alone where the cloud is. */
@NullMarked
package dev.threetokens.interop.quarkus;

import org.jspecify.annotations.NullMarked;
