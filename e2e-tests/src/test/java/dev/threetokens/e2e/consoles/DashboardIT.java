package dev.threetokens.e2e.consoles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.oauth.TokenEndpoint;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.e2e.support.NeedsBrowser;
import dev.threetokens.model.id.ClientId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a developer registers in the dashboard, and that it holds at once. */
@ExtendWith({NeedsBrowser.class, WithConsoles.class})
class DashboardIT {
    private static final String SERVER = "Client Credentials";
    private static final String PKCE = "Authorization Code with PKCE";

    private final Consoles consoles;
    private Visitor developer;

    DashboardIT(Consoles consoles) {
        this.consoles = consoles;
    }

    @BeforeEach
    void signIn() {
        developer = consoles.signedIn("fieldsense");
    }

    @AfterEach
    void leave() {
        developer.close();
    }

    @Test
    void anApplicationIsMadeWithASecretThatIsShownOnceAndReplacedAtOnce() {
        developer.open("/dashboard").follow("New application");
        developer.fill("Name", "Weather Watch");
        developer.fill("Description", "Tells whether it rains.");
        developer.choose(SERVER);
        developer.fill("Redirect URLs", "http://127.0.0.1/callback");
        developer.choose("Read Profile");
        developer.press("Create application");

        var client = client();
        var first = secret();
        assertThat(developer.title()).isEqualTo("Weather Watch");
        assertThat(developer.text()).contains("Tells whether it rains.", "http://127.0.0.1/callback", PKCE, SERVER);
        assertThat(developer.texts("#permissions li"))
                .singleElement()
                .asString()
                .startsWith("Profile read");
        assertThat(askForToken(client, first).status()).isEqualTo(200);
        developer.reload();
        assertThat(developer.page().content()).doesNotContain(first);

        developer.press("Regenerate secret");
        assertThat(askForToken(client, first).status())
                .as("before she confirms")
                .isEqualTo(200);
        developer.press("Regenerate secret");
        var second = secret();
        isRefused(askForToken(client, first), 401, "invalid_client");
        assertThat(askForToken(client, second).status()).isEqualTo(200);
    }

    @Test
    void aMethodThatIsSwitchedOffIsRefusedUntilItIsSwitchedOnAgain() {
        developer.open("/dashboard/applications/new");
        developer.fill("Name", "Night Shift");
        developer.choose(SERVER);
        developer.fill("Redirect URLs", "http://127.0.0.1/callback");
        developer.press("Create application");
        var client = client();
        var secret = secret();

        developer.follow("Edit");
        developer.field(SERVER).uncheck();
        developer.press("Save");
        isRefused(askForToken(client, secret), 400, "unauthorized_client");
        developer.follow("Edit");
        developer.choose(SERVER);
        developer.press("Save");
        assertThat(askForToken(client, secret).status()).isEqualTo(200);
    }

    @Test
    void whoIsAskedForMoreIsAskedAtTheNextSignInAndNotBefore() {
        developer.open("/dashboard/applications/new");
        developer.fill("Name", "Lamp Lens");
        developer.fill("Redirect URLs", "http://127.0.0.1/callback");
        developer.choose("Read Profile");
        developer.press("Create application");
        var client = client();
        assertThat(askedOfBob(client)).singleElement().asString().startsWith("Your profile read");
        assertThat(askedOfBob(client)).as("what he granted already").isEmpty();

        developer.follow("Edit");
        developer.fill("Find a device type", "light");
        developer.press("Search");
        developer.press("Add Smart Light");
        developer.choose("Read Smart Light");
        developer.press("Save");
        assertThat(developer.notice()).contains("asked at the next sign-in");
        assertThat(askedOfBob(client)).anySatisfy(line -> assertThat(line).startsWith("Smart Light read"));
        assertThat(askedOfBob(client)).isEmpty();
    }

    @Test
    void aDeviceTypeIsBuiltInAFormAndItsVersionsStay() {
        developer.open("/dashboard").follow("New device type");
        developer.fill("Display name", "Rain Gauge");
        developer.fill("Unique name", "com.fieldsense.rain");
        fillRow("f0", "rain", "Double", "mm");
        developer.press("Add field");
        fillRow("f1", "empty", "Boolean", "");
        developer.press("Add Action");
        developer.page().locator("[id='a0.name']").fill("setPeriod");
        developer.press("Add parameter to");
        fillRow("a0.p0", "period", "Integer", "s");
        developer.press("Create device type");
        assertThat(developer.title()).isEqualTo("Rain Gauge");
        assertThat(developer.texts("#fields tbody tr"))
                .map(DashboardIT::words)
                .containsExactly("rain Double mm", "empty Boolean");
        assertThat(developer.texts("#actions tbody tr"))
                .map(DashboardIT::words)
                .containsExactly("setPeriod period Integer s");

        developer.follow("New version");
        developer.press("Add field");
        fillRow("f2", "tilts", "Integer", "");
        developer.press("Add this version");
        assertThat(developer.texts("#fields tbody tr")).hasSize(3);
        developer.follow("Version 1");
        assertThat(developer.texts("#fields tbody tr")).hasSize(2);
    }

    @Test
    void aTypeIsSeenByOthersOnlyWhileItIsPublished() {
        var lock = "/dashboard/device-types/" + consoles.world().type("com.fieldsense.lock");
        try (var bob = consoles.signedIn("bob")) {
            assertThat(typesNamedLock(bob)).isEmpty();
            developer.open(lock).press("Publish");
            developer.press("Publish");
            assertThat(developer.notice()).contains("published");
            assertThat(typesNamedLock(bob)).containsExactly("Prototype Lock");

            developer.press("Make private again");
            assertThat(developer.notice()).contains("private");
            assertThat(typesNamedLock(bob)).isEmpty();
        }
    }

    @Test
    void whatBelongsToAnotherDeveloperIsNotShown() {
        developer.open("/dashboard/applications/" + consoles.world().homeglow());
        assertThat(developer.title()).isEqualTo("This is not allowed");
        assertThat(developer.text()).doesNotContain("Homeglow");
    }

    private static List<String> typesNamedLock(Visitor visitor) {
        return visitor.open("/my/add-device?name=lock").headings();
    }

    private void fillRow(String key, String name, String type, String unit) {
        var page = developer.page();
        page.locator("[id='" + key + ".name']").fill(name);
        page.locator("[id='" + key + ".type']").selectOption(type);
        page.locator("[id='" + key + ".unit']").fill(unit);
    }

    /** What the consent page asks, if there is one; he agrees. */
    private List<String> askedOfBob(ClientId client) {
        var asked = new ArrayList<String>();
        new UserApp(consoles.system().cloud(), client)
                .signIn("Lamp Lens", consoles.world().user("bob"), lines -> {
                    asked.addAll(lines);
                    return true;
                });
        return asked;
    }

    private ClientId client() {
        return new ClientId(developer.page().locator("#client-id").innerText());
    }

    private String secret() {
        return developer.page().locator("#client-secret").innerText();
    }

    private Answer askForToken(ClientId client, String secret) {
        return new TokenEndpoint(consoles.system().cloud()).clientCredentials(client, secret);
    }

    private static void isRefused(Answer answer, int status, String error) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").asText()).isEqualTo(error);
    }

    private static String words(String row) {
        return row.strip().replaceAll("\\s+", " ");
    }
}
