package dev.threetokens.cloud.invitations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much may be shared. */
@ConfigMapping(prefix = "mock-cloud.shares")
public interface ShareConfig {
    /** How many people one device is shared with, or they are invited. */
    @WithDefault("20")
    int perDevice();

    /** How many invitations one user may send within an hour. */
    @WithDefault("30")
    int invitationsPerHour();
}
