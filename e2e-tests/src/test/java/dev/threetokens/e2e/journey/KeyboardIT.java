package dev.threetokens.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.oauth.AuthorizationRequest;
import dev.threetokens.e2e.support.Chromium;
import dev.threetokens.e2e.support.Machine;
import dev.threetokens.e2e.support.NeedsBrowser;
import dev.threetokens.e2e.support.Systems;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Repository;
import dev.threetokens.e2e.world.DemoWorld;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sign-in and consent without a mouse, in a real browser. */
@ExtendWith(NeedsBrowser.class)
class KeyboardIT {
    private static final URI REDIRECT = URI.create("http://127.0.0.1:9/callback");
    private static final int MOST_STOPS = 20;

    @Test
    void aliceSignsInAndReachesBothAnswersOfTheConsentPageByKeyboardAlone() {
        try (var system = Systems.of(Systems.fresh("keyboard"));
                var browser = Chromium.start(Machine.chromium().orElseThrow())) {
            system.start(Part.CLOUD);
            var world = DemoWorld.read(Repository.here());
            browser.open(AuthorizationRequest.of(system.cloud(), world.homeglow(), REDIRECT)
                    .link());
            browser.screenshot(Stage.PICTURES.resolve("sign-in.png"));

            assertThat(browser.focus()).as("where typing goes at first").isEqualTo("username");
            browser.type("alice");
            browser.key("Tab");
            browser.type(world.user("alice").password());
            browser.key("Enter");
            browser.await("#allow");

            assertThat(reach(browser, "allow")).isTrue();
            browser.key("Tab");
            assertThat(browser.focus()).isEqualTo("deny");
        }
    }

    /** Goes from stop to stop until the element with this id has the focus. */
    private static boolean reach(Chromium browser, String id) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            browser.key("Tab");
            if (browser.focus().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
