package dev.threetokens.cloud.oauth.limitedinput;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A device that has just shown its device code.
 *
 * @param key names its request
 * @param interval how long it has to wait between two requests
 * @param polledOn when it last asked, if it did
 * @param signIn what the user's consent started; absent before
 */
public record AskingDevice(
        String key,
        ClientId client,
        Scope scope,
        Instant expires,
        Duration interval,
        Optional<Instant> polledOn,
        State state,
        Optional<SignIn> signIn) {
    /** What has come of the request so far. */
    public enum State {
        WAITING,
        ALLOWED,
        DENIED,
        /** Its tokens were fetched. */
        USED
    }

    /** A user who said yes, and the family of the tokens to come. */
    public record SignIn(UserId user, String family) {}

    /** Whether it asks again before its interval is over. */
    public boolean hurries(Instant now) {
        return polledOn.filter(last -> now.isBefore(last.plus(interval))).isPresent();
    }
}
