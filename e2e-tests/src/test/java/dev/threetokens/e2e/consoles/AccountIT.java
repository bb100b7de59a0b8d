package dev.threetokens.e2e.consoles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.support.NeedsBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a user comes in, what she changes in her account, and how she ends everything that is signed in. */
@ExtendWith({NeedsBrowser.class, WithConsoles.class})
class AccountIT {
    private static final String PASSWORD = "five lamps in a quiet row";

    private final Consoles consoles;

    AccountIT(Consoles consoles) {
        this.consoles = consoles;
    }

    @Test
    void aNewUserActivatesHerAccountByTheMailedLinkAndSignsIn() {
        try (var dana = consoles.visitor()) {
            dana.open("/my").follow("Make an account");
            dana.fill("User name", "dana");
            dana.fill("Full name", "Dana Dale");
            dana.fill("E-mail address", "dana@example.org");
            dana.fill("Password", PASSWORD);
            dana.fill("Password once more", PASSWORD + "?");
            dana.press("Make the account");
            assertThat(dana.problemOf("Password once more")).isNotBlank();
            assertThat(dana.field("User name").inputValue()).isEqualTo("dana");

            dana.fill("Password", PASSWORD);
            dana.fill("Password once more", PASSWORD);
            dana.press("Make the account");
            dana.signIn("dana", PASSWORD);
            assertThat(dana.path()).as("before the link is opened").isEqualTo("/signin");

            dana.openLink(consoles.mailbox().linkTo("dana@example.org"));
            dana.press("Activate");
            dana.signIn("dana", PASSWORD);
            assertThat(dana.path()).isEqualTo("/my");
            assertThat(dana.text()).contains("You have no devices yet");
        }
    }

    @Test
    void nameAndAddressAreChangedAndTheAddressOnlyByTheMailedLink() {
        try (var carol = consoles.signedIn("carol")) {
            carol.open("/my").follow("Account");
            carol.fill("Full name", "Carol Clay");
            carol.press("Change the name");
            assertThat(carol.field("Full name").inputValue()).isEqualTo("Carol Clay");

            changeAddress(carol, "wrong");
            assertThat(carol.page().locator("#email-password-error").innerText())
                    .isNotBlank();
            changeAddress(carol, consoles.world().user("carol").password());
            assertThat(address(carol)).isEqualTo("carol@example.org");
            carol.openLink(consoles.mailbox().linkTo("clay@example.org"));
            carol.press("Confirm");
            carol.open("/my/account");
            assertThat(address(carol)).isEqualTo("clay@example.org");
        }
    }

    @Test
    void signingOutEverywhereEndsOtherBrowsersAndUserTokensAndKeepsTheGrant() {
        var homeglow = consoles.inHomeglow("bob");
        try (var here = consoles.signedIn("bob");
                var elsewhere = consoles.signedIn("bob")) {
            here.open("/my/account").press("Sign out everywhere");
            here.press("Sign out everywhere");
            assertThat(here.open("/my").title()).isEqualTo("Sign in");
            assertThat(elsewhere.open("/my").title()).isEqualTo("Sign in");
            assertThat(consoles.http().get("/v1.1/users/self", homeglow.token()).status())
                    .isEqualTo(401);
            here.signIn("bob", consoles.world().user("bob").password());
            here.follow("Applications");
            assertThat(here.headings()).contains("Homeglow");
        }
    }

    @Test
    void whoSignsOutIsAskedForThePasswordAgain() {
        try (var alice = consoles.signedIn("alice")) {
            alice.press("Sign out");
            assertThat(alice.open("/my/applications").title()).isEqualTo("Sign in");
        }
    }

    private static void changeAddress(Visitor carol, String password) {
        carol.fill("New e-mail address", "clay@example.org");
        carol.section("E-mail address").getByLabel("Password").fill(password);
        carol.press("Change the address");
    }

    private static String address(Visitor visitor) {
        return visitor.section("E-mail address").locator("dd").innerText();
    }
}
