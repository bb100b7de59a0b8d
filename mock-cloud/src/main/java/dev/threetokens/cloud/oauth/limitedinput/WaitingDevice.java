package dev.threetokens.cloud.oauth.limitedinput;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.model.id.ClientId;

/**
 * A device that waits for its user.
 *
 * @param key names its request; none of its codes can be computed from it
 */
record WaitingDevice(String key, ClientId client, Scope scope) {}
