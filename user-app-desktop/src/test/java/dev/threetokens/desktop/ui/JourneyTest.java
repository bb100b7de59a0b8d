package dev.threetokens.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.desktop.fake.FakeCloud;
import java.time.Duration;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real clicks in the real window. */
@ExtendWith(NeedsFonts.class)
class JourneyTest {
    @Test
    void aliceSignsInAddsALampSwitchesItOffRevokesItAndSignsOut() {
        try (var window = new OpenWindow(OpenWindow.WILLING, false)) {
            window.signIn();
            assertThat(window.shown("#signed-in-user")).isEqualTo("Alice Arden");
            assertThat(window.shown("#token-kind")).isEqualTo("user");
            assertThat(window.shown("#token-scope")).isEqualTo("read write");
            assertThat(window.shown("#token-life")).startsWith("4 min");
            window.click("#add-device");
            window.waitFor("#device-type");
            window.type("#device-name", "Desk lamp");
            window.robot.type(KeyCode.ENTER);
            window.waitFor("#device-add-done", "its own token");
            window.robot.type(KeyCode.ESCAPE);
            window.waitFor("#device-title", "Desk lamp");
            window.waitFor("#device-online", "online");
            window.waitFor("#field-state", "on");
            window.click("#action-setOff");
            window.waitFor("#field-state", "off");
            window.waitFor("#action-outcome", "The device reported state off");
            window.robot.interact(() -> window.robot
                    .lookup("#param-brightness")
                    .queryAs(Slider.class)
                    .setValue(25));
            window.click("#action-setBrightness");
            window.waitFor("#field-brightness", "25 %");
            window.click("#revoke-device-token");
            window.waitFor("#confirm-yes");
            window.click("#confirm-yes");
            window.waitFor("#device-token-word", "The device token is revoked");
            window.click("#sign-out");
            window.waitFor("#sign-in");
            assertThat(window.shown("#notice")).contains("forgotten your token");
        }
    }

    @Test
    void aTokenThatExpiresIsRefreshedWithoutAWord() {
        try (var window = new OpenWindow(OpenWindow.WILLING, false)) {
            window.cloud.tokenLife(3);
            var light = window.cloud.devices().lively(FakeCloud.LIGHT, "Living room lamp");
            window.signIn();
            window.waitFor("#token-refreshes", "2");
            assertThat(window.shown("#notice")).isEqualTo(OpenWindow.ABSENT);
            window.cloud.report(light, window.cloud.devices().state(light).put("brightness", 12));
            window.waitFor("#field-brightness", "12 %");
        }
    }

    @Test
    void theLinkIsThereToBeCopiedWhenNoBrowserComesUp() {
        try (var window = new OpenWindow(OpenWindow.NONE, false)) {
            window.click("#sign-in");
            window.waitFor("#sign-in-link", window.cloud.address() + "/authorize?");
            assertThat(window.shown("#sign-in-link"))
                    .contains("code_challenge_method=S256", "redirect_uri=http%3A%2F%2F127.0.0.1%3A");
            window.click("#sign-in-cancel");
            window.waitFor("#sign-in-error", "The sign-in was cancelled.");
        }
    }

    @Test
    void theWindowClosesWithinASecondEvenWhileItWaitsForTheBrowser() {
        var window = new OpenWindow(OpenWindow.NONE, true);
        window.click("#sign-in");
        window.waitFor("#sign-in-link", "/authorize?");
        var before = System.nanoTime();
        window.closeApp();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        window.close();
    }
}
