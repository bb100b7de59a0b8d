package dev.threetokens.testing;

import dev.threetokens.testing.control.Control;
import dev.threetokens.testing.seed.Seed;
import dev.threetokens.testing.tokens.Tokens;
import java.net.URI;

/** A mock-cloud that runs, wherever it does. Thread-safe. */
public sealed interface MockCloud permits MockCloudContainer, MockCloudProcess {
    /** REST, OAuth, pages and, with {@code ws}, WebSockets; also the issuer of its tokens. No slash at the end. */
    URI url();

    /** Where it takes MQTT 3.1.1, such as {@code mqtt://127.0.0.1:49153}. */
    URI mqtt();

    /** The client secret of Homeglow in this cloud. */
    String clientSecret();

    /** The secret of its control: a bearer token for {@code /control}. */
    String controlSecret();

    /** Who and what is in it at its start and after each reset. */
    default Seed seed() {
        return Seed.ofTheDemo();
    }

    /** Gets real tokens from it. */
    default Tokens tokens() {
        return new Tokens(url(), seed(), clientSecret());
    }

    /** What a test does to it. */
    default Control control() {
        return new Control(url(), controlSecret());
    }
}
