package dev.threetokens.cloud.applications;

import dev.threetokens.cloud.secrets.Secrets;

/**
 * The secret of an application, as it is kept.
 *
 * @param hash SHA-256, fit for a random secret of 256 bits and cheap enough for every request
 * @param version counts the secrets that the application has had; an application token carries the version that it was
 *     issued under, and ends with it
 */
public record ClientSecret(String hash, int version) {
    public static ClientSecret first(String secret) {
        return new ClientSecret(Secrets.hash(secret), 1);
    }
}
