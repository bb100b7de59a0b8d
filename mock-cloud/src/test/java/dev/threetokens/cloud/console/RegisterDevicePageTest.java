package dev.threetokens.cloud.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.registrations.Registrations;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.Page;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.registration.RegistrationTicket;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegisterDevicePageTest {
    private static final String PATH = "/my/register-device";

    @Inject
    TestWorld world;

    @Inject
    Registrations registrations;

    private final Browser browser = new Browser();
    private UserId user;
    private DeviceTypeId type;

    @BeforeEach
    void aSignedInUser() {
        user = world.user();
        type = world.lampType(world.user(), true);
        browser.signIn(user);
    }

    @Test
    void thePinThatADeviceShowsMakesItMine() {
        var ticket = ticket();

        var page = browser.follow(send(ticket.pin(), "Hall lamp"));

        assertThat(page.html().select("#notice").text()).contains("The PIN was right");
        assertThat(page.html().select("[data-device-id]")).isEmpty();
        registrations.complete(ticket.rid(), ticket.nonce());
        assertThat(browser.get("/my").html().select("[data-device-id]").text())
                .contains("Hall lamp", "Has a device token");
    }

    @Test
    void aWrongPinIsAnsweredBesideItsField() {
        var page = send("AAAAAAAA", "Hall lamp");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("#pin-error").text()).contains("No device waits with this PIN");
        assertThat(page.html().select("#pin").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.html().select("#name").val()).isEqualTo("Hall lamp");
    }

    @Test
    void aBadNameCostsNoTry() {
        var ticket = ticket();
        for (int i = 0; i < 7; i++) {
            assertThat(send(ticket.pin(), "four").html().select("#name-error").text())
                    .contains("5 to 36");
        }

        assertThat(send(ticket.pin(), "Hall lamp").status()).isEqualTo(303);
    }

    @Test
    void whoGuessesHasToWait() {
        var ticket = ticket();
        for (int i = 0; i < 5; i++) {
            send("AAAAAAAA", "Hall lamp");
        }

        var page = send(ticket.pin(), "Hall lamp");

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.response().header("Retry-After")).isEqualTo("600");
        assertThat(page.html().select("#pin-error").text()).contains("wait 10 minutes");
    }

    @Test
    void newHardwareIsForADeviceThatIHave() {
        var lamp = world.device(user, type);
        var ticket = ticket();
        assertThat(browser.get(PATH).html().select("#device option").eachAttr("value"))
                .containsExactly("", lamp.value());

        assertThat(sendFor(ticket, "a b").html().select("#device-error").text()).contains("one of your devices");
        assertThat(sendFor(ticket, world.device(world.user(), type).value())
                        .html()
                        .select("#device-error")
                        .text())
                .contains("belongs to her");
        var ofAnotherType = world.device(user, world.lampType(user, true)).value();
        assertThat(sendFor(ticket, ofAnotherType).html().select("#device-error").text())
                .contains("another type");

        assertThat(sendFor(ticket, lamp.value()).status()).isEqualTo(303);
        assertThat(registrations.complete(ticket.rid(), ticket.nonce()).did()).isEqualTo(lamp);
    }

    @Test
    void aDeviceOfAPrivateTypeIsNotMine() {
        type = world.lampType(world.user(), false);

        assertThat(send(ticket().pin(), "Hall lamp").html().select("#pin-error").text())
                .contains("private to its owner");
    }

    private RegistrationTicket ticket() {
        return registrations.request(type, Secrets.random128());
    }

    private Page send(String pin, String name) {
        return browser.submit(browser.get(PATH).form("form:has(#pin)"), Map.of("pin", pin, "name", name));
    }

    private Page sendFor(RegistrationTicket ticket, String device) {
        return browser.submit(
                browser.get(PATH).form("form:has(#pin)"), Map.of("pin", ticket.pin(), "name", "", "device", device));
    }
}
