package dev.threetokens.cloud.registrations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the registration by PIN. */
@ConfigMapping(prefix = "mock-cloud.registrations")
public interface RegistrationConfig {
    /** How long a PIN is good; and then, how long the device has to fetch its token. */
    @WithDefault("10m")
    Duration pinLifetime();

    /** How many registrations of all devices may wait at the same time. */
    @WithDefault("10000")
    int maxPending();

    /** Wrong PINs that a user may type in within {@link #wrongPinWindow()} until she must wait. */
    @WithDefault("5")
    int wrongPinsPerAccount();

    /** The same from one address, whoever types. */
    @WithDefault("20")
    int wrongPinsPerAddress();

    /** How long wrong PINs count, from the first one. */
    @WithDefault("10m")
    Duration wrongPinWindow();

    /** New registrations that devices at one address may ask for in a minute. */
    @WithDefault("60")
    int requestsPerAddress();

    /** How often devices at one address may look for the state of registrations, or complete them, in a minute. */
    @WithDefault("600")
    int callsPerAddress();
}
