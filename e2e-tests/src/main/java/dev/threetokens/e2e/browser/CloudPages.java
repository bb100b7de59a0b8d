package dev.threetokens.e2e.browser;

import dev.threetokens.e2e.world.DemoWorld.Person;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import java.net.URI;
import java.util.List;

/** The cloud's pages as a person uses them, in any browser. */
public final class CloudPages {
    private final Browser browser;
    private final URI cloud;

    public CloudPages(Browser browser, URI cloud) {
        this.browser = browser;
        this.cloud = cloud;
    }

    public Browser browser() {
        return browser;
    }

    /** Opens the link of an application, and signs in if the page asks for it. */
    public void open(URI link, Person person) {
        browser.open(link);
        signIn(person);
    }

    public boolean asksForConsent() {
        return browser.shows("#allow");
    }

    /** What the consent page says that the application asks for, one line each. */
    public List<String> permissionsAsked() {
        return browser.texts("#permissions li");
    }

    public void allow() {
        browser.press("#allow");
    }

    public void deny() {
        browser.press("#deny");
    }

    /** Opens {@code /my}, and signs in if the page asks for it. */
    public void openConsole(Person person) {
        open(cloud.resolve("/my"), person);
    }

    /** In the console: whether the person has granted the application something. */
    public boolean hasGranted(ClientId client) {
        browser.open(cloud.resolve("/my/applications"));
        return browser.shows(card(client));
    }

    /** In the console: withdraws the grant, and confirms. */
    public void withdraw(ClientId client) {
        browser.open(cloud.resolve("/my/applications"));
        browser.press(card(client) + " form[data-action=withdraw] button");
        browser.press("#confirm");
    }

    /** In the console: revokes the device's token, and confirms. */
    public void revokeDeviceToken(DeviceId device) {
        browser.press("[data-device-id='" + device + "'] form[data-action=revoke-token] button");
        browser.press("#confirm");
    }

    /** In the console: accepts the invitation to a device. */
    public void acceptShare(String share) {
        pressOnShare(share, "accept");
    }

    /** In the console: rejects the invitation to a device. */
    public void rejectShare(String share) {
        pressOnShare(share, "reject");
    }

    /** In the console: gives a device back that somebody else shares, and confirms. */
    public void leaveShare(String share) {
        pressOnShare(share, "leave");
        browser.press("#confirm");
    }

    /** What the console says it has done. */
    public String notice() {
        return String.join(" ", browser.texts("#notice"));
    }

    private void pressOnShare(String share, String action) {
        browser.open(cloud.resolve("/my/sharing"));
        browser.press("[data-share-id='" + share + "'] form[data-action=" + action + "] button");
    }

    private void signIn(Person person) {
        if (browser.shows("#username")) {
            browser.fill("#username", person.name());
            browser.fill("#password", person.password());
            browser.press("#sign-in");
        }
    }

    private static String card(ClientId client) {
        return "[data-client-id='" + client + "']";
    }
}
