package dev.threetokens.e2e.consoles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Socket;
import dev.threetokens.e2e.journey.Waiting;
import dev.threetokens.e2e.support.NeedsBrowser;
import dev.threetokens.model.channel.Register;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.registration.NewRegistration;
import dev.threetokens.model.registration.RegisteredDevice;
import dev.threetokens.model.registration.RegistrationCompletion;
import dev.threetokens.model.registration.RegistrationTicket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The devices and the applications of a user, in her console. */
@ExtendWith({NeedsBrowser.class, WithConsoles.class})
class UserConsoleIT {
    private static final String LAMP = "Kitchen lamp";
    private static final String ROOF = "Roof in New York";
    private static final String CERT = "/v1.1/cert/devices/registrations";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consoles consoles;

    UserConsoleIT(Consoles consoles) {
        this.consoles = consoles;
    }

    @Test
    void aDeviceShowsWhetherItIsOnlineAndWhatItReadLast() {
        try (var bob = consoles.signedIn("bob")) {
            var roof = bob.open("/my").card(ROOF);
            assertThat(roof.innerText()).contains("Weather Station", "offline", "No reading yet");

            consoles.sends(ROOF, Map.of("temperature", 21.5));
            try (var channel = Socket.channel(consoles.system().cloud())) {
                channel.send(Register.of(id(ROOF), consoles.seededToken(ROOF).value(), "1"));
                assertThat(channel.next(PATIENCE, frame -> frame.has("data"))).isPresent();
                bob.reload();
                assertThat(roof.innerText()).contains("online", "temperature", "21.5 °C");
            }
            Waiting.soon().untilAsserted(() -> {
                bob.reload();
                assertThat(roof.innerText()).contains("offline", "21.5 °C");
            });
        }
    }

    @Test
    void aDeviceIsAddedByTypeAndItsTokenIsShownOnceAndWorksUntilItIsRevoked() {
        try (var bob = consoles.signedIn("bob")) {
            bob.open("/my").follow("Add a device");
            bob.fill("Name of the type, or a part of it", "light");
            bob.press("Search");
            assertThat(bob.headings()).containsExactly("Smart Light");
            bob.follow("Choose Smart Light");
            bob.fill("Name of the device", LAMP);
            bob.press("Add device");
            assertThat(bob.card(LAMP).innerText()).contains("Smart Light", "No device token");

            bob.press("Generate device token for " + LAMP);
            var token = bob.page().locator("#device-token").innerText();
            bob.reload();
            assertThat(bob.page().content()).doesNotContain(token);
            var lamp = "/v1.1/devices/" + bob.card(LAMP).getAttribute("data-device-id");
            assertThat(read(lamp, token)).isEqualTo(200);

            bob.press("Revoke token of " + LAMP);
            assertThat(bob.title()).isEqualTo("Revoke the device token of " + LAMP + "?");
            assertThat(read(lamp, token)).as("before she confirms").isEqualTo(200);
            bob.press("Revoke token");
            assertThat(bob.notice()).contains("revoked");
            assertThat(read(lamp, token)).isEqualTo(401);
            assertThat(bob.card(LAMP).innerText()).contains("No device token");
        }
    }

    @Test
    void aDeviceIsRegisteredByThePinThatItShows() {
        var http = consoles.http();
        var type = consoles.world().type("com.hearthlight.thermostat");
        var ticket = http.post(CERT, new NewRegistration(type, "serial-4711")).dataAs(RegistrationTicket.class);
        try (var carol = consoles.signedIn("carol")) {
            carol.open("/my").follow("Register by PIN");
            carol.fill("Name of the new device", "Bath heating");
            carol.fill("PIN", ticket.pin().equals("AAAAAAAA") ? "BBBBBBBB" : "AAAAAAAA");
            carol.press("Register");
            assertThat(carol.problemOf("PIN")).contains("PIN");

            carol.fill("PIN", ticket.pin());
            carol.press("Register");
            assertThat(carol.notice()).contains("PIN was right");
            var completion = Optional.of(new RegistrationCompletion(ticket.nonce()));
            var device = http.send("PUT", CERT + "/" + ticket.rid(), Optional.empty(), completion)
                    .dataAs(RegisteredDevice.class);
            carol.reload();
            assertThat(carol.card("Bath heating").innerText()).contains("Thermostat", "Has a device token");
            assertThat(read("/v1.1/devices/" + device.did(), device.accessToken()))
                    .isEqualTo(200);
        }
    }

    @Test
    void anApplicationIsListedWithExactlyWhatItMayDoUntilItIsWithdrawn() {
        var homeglow = consoles.inHomeglow("alice");
        var itself = "/v1.1/users/self";
        assertThat(consoles.http().get(itself, homeglow.token()).status()).isEqualTo(200);
        try (var alice = consoles.signedIn("alice")) {
            alice.open("/my").follow("Applications");
            assertThat(alice.card("Homeglow").locator(".permissions li").allInnerTexts())
                    .map(line -> line.lines().findFirst().orElseThrow())
                    .containsExactlyInAnyOrder(
                            "Your profile read",
                            "Smart Light read and write",
                            "Thermostat read and write",
                            "Weather Station read");

            alice.press("Withdraw what you granted Homeglow");
            alice.press("Withdraw");
            assertThat(alice.notice()).contains("withdrew", "Homeglow");
            assertThat(alice.headings()).doesNotContain("Homeglow");
        }
        assertThat(consoles.http().get(itself, homeglow.token()).status()).isEqualTo(401);
        assertThat(homeglow.refresh().json().path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void theAccessLogSaysWhoReadWhatAndWhichRuleRefusedIt() {
        var messages = "/v1.1/messages/last?sdids=" + id("Desk lamp");
        assertThat(consoles.http().get(messages, consoles.homeglowServer()).status())
                .isEqualTo(200);
        assertThat(consoles.http().get(messages, consoles.nosyServer()).rule()).contains("grant/none");
        try (var bob = consoles.signedIn("bob")) {
            Waiting.soon().untilAsserted(() -> {
                bob.open("/my/access-log");
                assertThat(bob.texts("#log li p:first-child"))
                        .contains(
                                "Homeglow read the messages of Desk lamp",
                                "Nosy Metrics tried to read the messages of Desk lamp: refused by grant/none");
            });
            bob.choose("Refused only");
            bob.press("Show");
            assertThat(bob.texts("#log li p:first-child"))
                    .containsExactly("Nosy Metrics tried to read the messages of Desk lamp: refused by grant/none");
            assertThat(bob.section("What the rules mean").innerText()).contains("grant/none");
        }
    }

    private int read(String path, String token) {
        return consoles.http().get(path, HeldToken.ofDevice("it", token)).status();
    }

    private DeviceId id(String device) {
        return consoles.world().device(device).id();
    }
}
