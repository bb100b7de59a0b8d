package dev.threetokens.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.desktop.fake.FakeCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** Goes through every screen in light and dark and leaves a picture of each in {@code target/screens}. */
@ExtendWith(NeedsFonts.class)
class ScreensTest {
    private static final Path FOLDER = Path.of("target", "screens");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyScreenCanBeShown(boolean dark) {
        var colours = dark ? "dark" : "light";
        try (var window = new OpenWindow(OpenWindow.NONE, dark)) {
            take(window, "welcome-" + colours);
            window.click("#sign-in");
            window.waitFor("#sign-in-link", "code_challenge=");
            take(window, "signing-in-" + colours);
            window.click("#sign-in-cancel");
            window.waitFor("#sign-in-error", "cancelled");
            window.cloud.failWith(429);
            window.click("#sign-in");
            window.waitFor("#sign-in-error", "pause");
            take(window, "sign-in-refused-" + colours);
        }
        try (var window = new OpenWindow(OpenWindow.WILLING, dark)) {
            window.signIn();
            window.waitFor("#live-state", "live");
            take(window, "no-devices-" + colours);
            var light = window.cloud.devices().lively(FakeCloud.LIGHT, "Living room lamp");
            window.cloud.devices().lively(FakeCloud.THERMOSTAT, "Hall thermostat");
            window.cloud.devices().lively(FakeCloud.WEATHER, "Garden weather station");
            window.cloud.devices().add(FakeCloud.LIGHT, "Bedside lamp");
            window.waitFor("Living room lamp");
            window.waitFor("Bedside lamp");
            window.click("Living room lamp");
            window.waitFor("#field-brightness", "80 %");
            window.click("#action-setOff");
            window.waitFor("#action-outcome", "reported");
            take(window, "light-" + colours);
            window.click("Hall thermostat");
            window.waitFor("#param-setpoint");
            window.waitFor("#field-setpoint", "21 °C");
            take(window, "thermostat-" + colours);
            window.click("#add-device");
            window.type("#device-name", "Desk");
            window.waitFor("#device-name-error", "5 to 36");
            take(window, "add-invalid-" + colours);
            window.cloud.setupFails(true);
            window.type("#device-name", " lamp");
            window.click("#device-add-confirm");
            window.waitFor("#device-add-error", "fault of its own");
            take(window, "add-failed-" + colours);
            window.cloud.setupFails(false);
            window.click("#device-add-confirm");
            window.waitFor("#device-add-done", "its own token");
            take(window, "add-done-" + colours);
            window.click("#device-add-close");
            window.waitFor("#device-title", "Desk lamp");
            window.click("#insight-tab");
            window.waitFor("#insight-uid", FakeCloud.ALICE);
            take(window, "insight-" + colours);
            window.click("#devices-tab");
            window.click("Living room lamp");
            window.waitFor("#revoke-device-token");
            window.click("#revoke-device-token");
            window.waitFor("#confirm-yes");
            take(window, "revoke-" + colours);
            window.click("#confirm-no");
            window.cloud.failWith(503);
            window.waitFor("#notice", "Trying again in");
            take(window, "unreachable-" + colours);
            window.cloud.failWith(0);
            window.waitFor("#device-title");
            window.cloud.report(light, window.cloud.devices().state(light));
            window.cloud.withdraw();
            window.waitFor("#notice", "You withdrew");
            take(window, "withdrawn-" + colours);
        }
        assertThat(FOLDER.resolve("withdrawn-" + colours + ".png")).exists();
    }

    private static void take(OpenWindow window, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        var image = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> SwingFXUtils.fromFXImage(window.stage().getScene().snapshot(null), null));
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
