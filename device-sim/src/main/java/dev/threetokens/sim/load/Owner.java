package dev.threetokens.sim.load;

import dev.threetokens.model.id.UserId;
import java.util.Optional;

/**
 * For whom devices are added.
 *
 * @param token of an application, or of a user in one, that may add devices
 * @param user the owner of the devices; empty for the user of the token
 */
public record Owner(String token, Optional<UserId> user) {
    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return "Owner[user=" + user + "]";
    }
}
