package dev.threetokens.cloud.oauth.protocol;

import dev.threetokens.cloud.applications.Application;

/**
 * The application that sends a request.
 *
 * @param authenticated whether it proved itself with its secret; else it only said its client id
 */
public record Client(Application application, boolean authenticated) {}
