package dev.threetokens.cloud.applications;

import dev.threetokens.model.id.ClientId;

/**
 * A client secret that has just been made. It is kept as a hash only: nobody can show it a second time.
 *
 * @param secret 64 hexadecimal digits
 */
public record NewSecret(ClientId client, String secret) {
    /** Hides the secret: this object may reach a log. */
    @Override
    public String toString() {
        return "NewSecret[client=" + client + "]";
    }
}
