package dev.threetokens.cloud.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threetokens.cloud.devices.DeviceTokens;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.registration.RegistrationState;
import dev.threetokens.model.registration.RegistrationTicket;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What must come out the same way whoever is faster. */
@QuarkusTest
class RegistrationRacesTest {
    private static final int ROUNDS = 250;

    @Inject
    TestWorld world;

    @Inject
    Registrations registrations;

    @Inject
    Devices devices;

    @Inject
    DeviceTokens tokens;

    private UserId alice;
    private UserId bob;
    private DeviceTypeId lamp;

    @BeforeEach
    void twoPeople() {
        alice = world.user();
        bob = world.user();
        lamp = world.lampType(alice, true);
    }

    @Test
    void ofTwoWhoTypeInTheSamePinOneGetsTheDevice() {
        for (int round = 0; round < ROUNDS; round++) {
            var ticket = request(vendorId());

            var won = AtOnce.both(() -> claim(ticket, alice), () -> claim(ticket, bob));

            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(registrations.find(ticket.rid()).orElseThrow().user()).contains(won.get(0) ? alice : bob);
        }
    }

    @Test
    void theTokenIsHandedOutOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            var ticket = request(vendorId());
            claim(ticket, alice);
            var issued = new ConcurrentLinkedQueue<String>();

            var done = AtOnce.both(() -> complete(ticket, issued), () -> complete(ticket, issued));

            assertThat(done).containsExactlyInAnyOrder(true, false);
            var device = registrations.find(ticket.rid()).orElseThrow().registeredDevice();
            assertThat(tokens.current(device.flatMap(devices::find).orElseThrow()))
                    .contains(issued.element());
        }
        assertThat(devices.ownedBy(alice)).hasSize(ROUNDS);
    }

    @Test
    void ofTwoRequestsForOneDeviceOneIsRevoked() {
        for (int round = 0; round < ROUNDS; round++) {
            var vendorId = vendorId();
            var tickets = new ConcurrentLinkedQueue<RegistrationTicket>();

            AtOnce.both(() -> tickets.add(request(vendorId)), () -> tickets.add(request(vendorId)));

            assertThat(tickets)
                    .extracting(ticket -> state(ticket))
                    .containsExactlyInAnyOrder(RegistrationState.PENDING_USER_CONFIRMATION, RegistrationState.REVOKED);
        }
    }

    @Test
    void aDeviceIsCompletedOrReplacedByANewerRequestNeverBoth() {
        for (int round = 0; round < ROUNDS; round++) {
            var vendorId = vendorId();
            var ticket = request(vendorId);
            claim(ticket, alice);
            var issued = new ConcurrentLinkedQueue<String>();

            var done = AtOnce.both(() -> complete(ticket, issued), () -> mayRequest(vendorId));

            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(state(ticket)).isEqualTo(done.get(0) ? RegistrationState.REGISTERED : RegistrationState.REVOKED);
        }
    }

    @RepeatedTest(50)
    void aPinHasEightCharactersThatNobodyMixesUp() {
        assertThat(request(vendorId()).pin()).matches("[A-HJ-NP-Z2-9]{8}");
    }

    @Test
    void aDeviceDoesNotCompleteBeforeItsUserConfirms() {
        var ticket = request(vendorId());

        assertThatThrownBy(() -> registrations.complete(ticket.rid(), ticket.nonce()))
                .isInstanceOf(RegistrationException.class)
                .hasMessageContaining("PENDING_DEVICE_COMPLETION");
    }

    private RegistrationTicket request(String vendorId) {
        return registrations.request(lamp, vendorId);
    }

    private boolean mayRequest(String vendorId) {
        try {
            request(vendorId);
            return true;
        } catch (RegistrationException refused) {
            return false;
        }
    }

    private boolean claim(RegistrationTicket ticket, UserId user) {
        try {
            registrations.confirm(
                    registrations.waitingFor(ticket.pin()).orElseThrow(), user, new PinEntry.NewDevice("Hall lamp"));
            return true;
        } catch (RegistrationException | NoSuchElementException refused) {
            return false;
        }
    }

    private boolean complete(RegistrationTicket ticket, ConcurrentLinkedQueue<String> issued) {
        try {
            return issued.add(
                    registrations.complete(ticket.rid(), ticket.nonce()).accessToken());
        } catch (RegistrationException refused) {
            return false;
        }
    }

    private RegistrationState state(RegistrationTicket ticket) {
        return registrations.find(ticket.rid()).orElseThrow().state();
    }

    private static String vendorId() {
        return Secrets.random128();
    }
}
