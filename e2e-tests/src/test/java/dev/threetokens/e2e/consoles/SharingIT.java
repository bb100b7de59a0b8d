package dev.threetokens.e2e.consoles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.support.NeedsBrowser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sharing a device, at the owner's browser and at that of whom it is shared with. */
@ExtendWith({NeedsBrowser.class, WithConsoles.class})
class SharingIT {
    private static final String GARDEN = "Garden in Seattle";
    private static final String ROOF = "Roof in New York";
    private static final String BOB = "bob@example.org";
    private static final String ALICE = "alice@example.org";

    private final Consoles consoles;

    SharingIT(Consoles consoles) {
        this.consoles = consoles;
    }

    @Test
    void aDeviceIsSharedByMailAcceptedUsedAndLeft() {
        try (var bob = consoles.signedIn("bob");
                var alice = consoles.visitor()) {
            consoles.sends(ROOF, Map.of("temperature", 7.5));
            bob.share(ROOF, ALICE);
            assertThat(bob.notice()).contains(ALICE, "is invited");
            assertThat(bob.card(ALICE).innerText()).contains("invited");

            alice.openLink(consoles.mailbox().invitationTo(ALICE));
            alice.signInHere("alice", consoles.world().user("alice").password());
            assertThat(alice.path()).as("where the link of the mail led").isEqualTo("/my/sharing");
            assertThat(alice.card(ROOF).innerText()).contains("Bob Birk shares this device with you");
            alice.press("Accept " + ROOF + " of Bob Birk");
            assertThat(alice.notice()).contains(ROOF + " is shared with you now");
            assertThat(alice.card(ROOF).innerText()).contains("of Bob Birk", "No reading since you accepted");

            consoles.sends(ROOF, Map.of("temperature", 8.5));
            alice.reload();
            assertThat(alice.card(ROOF).innerText()).contains("8.5 °C");
            bob.reload();
            assertThat(bob.card(ALICE).innerText()).contains("accepted");

            alice.press("Leave " + ROOF + " of Bob Birk");
            assertThat(alice.title()).isEqualTo("Leave " + ROOF + "?");
            alice.press("Leave");
            assertThat(alice.notice()).isEqualTo(ROOF + " is not shared with you any more.");
            assertThat(alice.card(ROOF).count()).isZero();
            bob.reload();
            assertThat(bob.card(ALICE).count()).isZero();
        }
    }

    @Test
    void theOwnerSeesThatAnInvitationWasRejectedInvitesAgainAndRevokes() {
        try (var alice = consoles.signedIn("alice");
                var bob = consoles.signedIn("bob")) {
            alice.share(GARDEN, BOB);
            bob.open("/my/sharing").press("Reject " + GARDEN + " of Alice Arden");
            assertThat(bob.card(GARDEN).count()).isZero();
            alice.reload();
            assertThat(alice.card(BOB).innerText()).contains("rejected");

            alice.fill("E-mail address", BOB);
            alice.press("Invite");
            assertThat(alice.card(BOB).innerText()).contains("invited");
            bob.reload();
            assertThat(bob.hasButton("Accept " + GARDEN + " of Alice Arden")).isTrue();

            alice.press("Withdraw invitation (" + BOB + ")");
            assertThat(alice.title()).isEqualTo("Withdraw the invitation of " + BOB + " to " + GARDEN + "?");
            alice.press("Withdraw invitation");
            assertThat(alice.card(BOB).count()).isZero();
            bob.press("Accept " + GARDEN + " of Alice Arden");
            assertThat(bob.text()).contains("There is no such share; it may have been revoked meanwhile.");
        }
    }

    @Test
    void whatIsWrongWithAnAddressIsSaidBesideTheFieldAndWhatWasTypedStays() {
        try (var alice = consoles.signedIn("alice")) {
            alice.share(GARDEN, ALICE);
            assertThat(alice.problemOf("E-mail address")).isNotBlank();
            assertThat(alice.field("E-mail address").inputValue()).isEqualTo(ALICE);
        }
    }
}
