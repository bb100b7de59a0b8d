package dev.threetokens.e2e.consoles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.oauth.TokenEndpoint;
import dev.threetokens.e2e.support.NeedsBrowser;
import dev.threetokens.e2e.system.Repository;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.model.id.ClientId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The main journeys of both consoles without a mouse, and the way of the focus through their pages. */
@ExtendWith({NeedsBrowser.class, WithConsoles.class})
class ConsolesByKeyboardIT {
    private static final String DEVICE = "Stairs light";
    private static final String FRIEND = "friend@example.net";
    private static final int[] WIDTHS = {1100, 420};
    private static final int HEIGHT = 800;

    private final Consoles consoles;
    private Visitor visitor;
    private Keyboard keys;

    ConsolesByKeyboardIT(Consoles consoles) {
        this.consoles = consoles;
    }

    @BeforeEach
    void come() {
        visitor = consoles.visitor();
        keys = new Keyboard(visitor);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void aUserAddsADeviceAndGeneratesItsToken() {
        signIn("carol", "/my");
        keys.follow("Add a device");
        keys.goTo("Name of the type, or a part of it");
        keys.type("light");
        keys.leaveBy("Enter");
        keys.follow("Choose Smart Light");
        keys.type(DEVICE);
        keys.leaveBy("Enter");
        keys.goTo("Generate device token for " + DEVICE);
        keys.leaveBy("Space");
        assertThat(visitor.notice()).contains(DEVICE);
        assertThat(visitor.page().locator("#device-token").innerText()).isNotBlank();
        assertThat(visitor.card(DEVICE).innerText()).contains("Has a device token");
    }

    @Test
    void aUserSharesADevice() {
        signIn("bob", "/my");
        keys.goTo("Share, rename, delete, details of Desk lamp");
        keys.press("Space");
        keys.follow("Share Desk lamp");
        keys.goTo("E-mail address");
        keys.type(FRIEND);
        keys.leaveBy("Enter");
        assertThat(visitor.card(FRIEND).innerText()).contains("invited");
    }

    @Test
    void aUserAcceptsASharedDeviceAndLeavesIt() {
        try (var alice = consoles.signedIn("alice")) {
            alice.share("Living room", "dev@nosy-metrics.example");
        }
        signIn("nosy", "/my");
        keys.follow("Sharing");
        keys.goTo("Accept Living room of Alice Arden");
        keys.leaveBy("Space");
        keys.goTo("Leave Living room of Alice Arden");
        keys.leaveBy("Space");
        keys.goTo("Cancel");
        keys.goBackTo("Leave");
        keys.leaveBy("Enter");
        assertThat(visitor.card("Living room").count()).isZero();
    }

    @Test
    void aUserWithdrawsAnApplication() {
        consoles.inHomeglow("carol");
        signIn("carol", "/my");
        keys.follow("Applications");
        keys.goTo("Withdraw what you granted Homeglow");
        keys.leaveBy("Space");
        keys.goTo("Cancel");
        keys.goBackTo("Withdraw");
        keys.leaveBy("Enter");
        assertThat(visitor.notice()).contains("withdrew", "Homeglow");
    }

    @Test
    void aDeveloperMakesAnApplicationAndRegeneratesItsSecret() {
        signIn("nosy", "/dashboard");
        keys.follow("New application");
        keys.goTo("Name");
        keys.type("Plain Keys");
        keys.goTo("Client Credentials");
        keys.press("Space");
        keys.goTo("Redirect URLs");
        keys.type("http://127.0.0.1/callback");
        keys.goTo("Read Profile");
        keys.press("Space");
        keys.follow("Create application");
        var first = secret();
        keys.follow("Regenerate secret");
        keys.follow("Regenerate secret");
        assertThat(secret()).isNotEqualTo(first);
        var client = new ClientId(visitor.page().locator("#client-id").innerText());
        var answer = new TokenEndpoint(consoles.system().cloud()).clientCredentials(client, secret());
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aDeveloperSeesWhyAnApplicationIsRefused() {
        signIn("nosy", "/dashboard");
        keys.follow("Why was I refused?");
        keys.goTo("Or the application token of your application");
        keys.press("ArrowDown");
        keys.goTo("Id of a device or a user");
        keys.type(consoles.world().device("Hall light").id().value());
        keys.leaveBy("Enter");
        assertThat(visitor.page().locator("#unknown").innerText()).contains("no such device");
        assertThat(visitor.page().locator("#kind").innerText()).contains("Application token");
    }

    @Test
    void aDeveloperBuildsADeviceTypeWithAFieldAndAnAction() {
        signIn("nosy", "/dashboard");
        keys.follow("New device type");
        keys.type("Door Bell");
        keys.goTo("Unique name");
        keys.type("com.nosy.bell");
        keys.goTo("Name");
        keys.type("rings");
        keys.goTo("Type");
        var before = type();
        keys.press("ArrowDown");
        assertThat(type()).isNotEqualTo(before);
        var chosen = type();
        keys.follow("Add Action");
        keys.type("mute");
        keys.follow("Create device type");
        assertThat(visitor.title()).isEqualTo("Door Bell");
        assertThat(visitor.texts("#fields tbody tr")).singleElement().asString().contains("rings", chosen);
        assertThat(visitor.texts("#actions tbody tr"))
                .singleElement()
                .asString()
                .contains("mute");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theFocusGoesThroughEachPageAsItIsReadAndIsHeldNowhere(String who, List<String> paths) {
        signIn(who, paths.get(0));
        for (var path : paths) {
            for (int width : WIDTHS) {
                visitor.page().setViewportSize(width, HEIGHT);
                visitor.open(path);
                isWalked();
            }
        }
    }

    static Stream<Arguments> pages() {
        var world = DemoWorld.read(Repository.here());
        var light = "/dashboard/device-types/" + world.type("com.hearthlight.light");
        return Stream.of(
                Arguments.of(
                        "alice",
                        List.of(
                                "/my",
                                "/my/devices/" + world.device("Living room").id() + "/shares",
                                "/my/sharing",
                                "/my/add-device",
                                "/my/register-device",
                                "/my/access-log",
                                "/my/account")),
                Arguments.of(
                        "homeglow",
                        List.of(
                                "/dashboard",
                                "/dashboard/applications/" + world.homeglow() + "/edit",
                                "/dashboard/access-explorer")),
                Arguments.of("hearthlight", List.of(light, light + "/manifests/new")));
    }

    private void isWalked() {
        var forward = keys.forward();
        goesThroughAll(forward);
        var ordered = forward.stream().sorted(Comparator.comparing(Stop::place)).toList();
        IntStream.range(2, ordered.size()).forEach(one -> {
            var before = ordered.get(one - 1);
            assertThat(before.isReadBefore(ordered.get(one)))
                    .as("%s is read before %s", before, ordered.get(one))
                    .isTrue();
        });
        assertThat(places(keys.back())).as("the way back").containsExactlyInAnyOrderElementsOf(places(forward));
    }

    private static void goesThroughAll(List<Stop> stops) {
        int all = stops.get(0).places();
        int first = stops.get(0).place();
        assertThat(places(stops))
                .containsExactlyElementsOf(IntStream.range(0, all)
                        .mapToObj(step -> (first + step) % all)
                        .toList());
    }

    private static List<Integer> places(List<Stop> stops) {
        return stops.stream().map(Stop::place).toList();
    }

    /** The page asks for the password first, with the cursor in the field of the name. */
    private void signIn(String name, String path) {
        visitor.open(path);
        keys.type(name);
        keys.goTo("Password");
        keys.type(consoles.world().user(name).password());
        keys.leaveBy("Enter");
        assertThat(visitor.path()).isEqualTo(path);
    }

    private String type() {
        return visitor.page().locator("[id='f0.type']").inputValue();
    }

    private String secret() {
        return visitor.page().locator("#client-secret").innerText();
    }
}
