package dev.threetokens.cloud.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.devices.DeviceChange;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.shares.ShareRows;
import dev.threetokens.cloud.shares.ShareStatus;
import dev.threetokens.cloud.shares.StoredShare;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.Mailbox;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alice shares her lamp with Carol, both in the console. */
@QuarkusTest
class SharingPagesTest {
    @Inject
    TestWorld world;

    @Inject
    ShareRows rows;

    @Inject
    Devices devices;

    @Inject
    Mailbox mailbox;

    private final Browser alices = new Browser();
    private final Browser carols = new Browser();
    private UserId alice;
    private UserId carol;
    private DeviceTypeId type;
    private DeviceId lamp;

    @BeforeEach
    void aliceHasALampAndBothAreSignedIn() {
        alice = world.user();
        carol = world.user();
        type = world.lampType(world.user(), true);
        lamp = world.device(alice, type);
        alices.signIn(alice);
        carols.signIn(carol);
    }

    @Test
    void theOwnerInvitesByMailAndSeesWhoWasInvited() {
        var form =
                alices.submit(alices.get("/my").form("form[data-action=share]")).form("form:has(#confirm)");
        var page = alices.follow(alices.submit(form, Map.of("email", " " + TestWorld.emailOf(carol) + " ")));

        assertThat(page.html().select("#notice").text()).contains(TestWorld.emailOf(carol), "is invited");
        assertThat(page.html().select("[data-share-id]").text()).contains(TestWorld.emailOf(carol), "invited");
        assertThat(mailbox.newest(TestWorld.emailOf(carol), 1).text()).contains("/my/sharing");
        assertThat(alices.get("/my").html().select("[data-device-id]").text()).contains("shared: 1");
    }

    @Test
    void theInvitedUserAcceptsAndHasTheDeviceApartFromTheOwn() {
        world.invite(lamp, carol);
        assertThat(carols.get("/my").html().select("#invitations").text())
                .isEqualTo("An invitation waits for your answer");
        var page = carols.follow(carols.submit(carols.get("/my/sharing").form("form[data-action=accept]")));

        assertThat(page.html().select("#notice").text()).startsWith("A lamp is shared with you now.");
        assertThat(page.html().select("#shared-devices [data-device-id]").eachAttr("data-device-id"))
                .containsExactly(lamp.value());
        assertThat(page.html().select("#invitations-title").text()).isEqualTo("Invitations (0)");
        assertThat(only().status()).isEqualTo(ShareStatus.ACCEPTED);
        assertThat(only().invited()).contains(carol);
        var mine = carols.get("/my").html();
        assertThat(mine.select("[data-device-id]")).isEmpty();
        assertThat(mine.select("#invitations")).isEmpty();
    }

    @Test
    void whoRejectsHasNothingAndTheOwnerSeesIt() {
        world.invite(lamp, carol);
        var page = carols.follow(carols.submit(carols.get("/my/sharing").form("form[data-action=reject]")));

        assertThat(page.html().select("[data-share-id]")).isEmpty();
        assertThat(alices.get("/my/devices/" + lamp + "/shares")
                        .html()
                        .select("[data-share-id]")
                        .text())
                .contains("rejected");
    }

    @Test
    void leavingAsksFirstAndThenTheDeviceIsGone() {
        world.share(lamp, carol);
        var question = carols.submit(carols.get("/my/sharing").form("form[data-action=leave]"));
        assertThat(question.html().text()).contains("Leave A lamp?");
        assertThat(rows.ofDevice(stored(lamp))).hasSize(1);

        var page = carols.follow(carols.submit(question.form("form:has(#confirm)")));

        assertThat(page.html().select("#notice").text()).isEqualTo("A lamp is not shared with you any more.");
        assertThat(page.html().select("#shared-devices [data-device-id]")).isEmpty();
        assertThat(rows.ofDevice(stored(lamp))).isEmpty();
    }

    @Test
    void theOwnerRevokes() {
        world.share(lamp, carol);
        var question =
                alices.submit(alices.get("/my/devices/" + lamp + "/shares").form("form[data-action=revoke]"));
        assertThat(question.html().text()).contains("Stop sharing A lamp with " + TestWorld.emailOf(carol));

        var page = alices.follow(alices.submit(question.form("form:has(#confirm)")));

        assertThat(page.html().select("#notice").text()).contains("is not shared with " + TestWorld.emailOf(carol));
        assertThat(rows.ofDevice(stored(lamp))).isEmpty();
    }

    @Test
    void onlyTheInvitedUserAnswersAndOnlyOnce() {
        var share = world.invite(lamp, carol);
        var dave = new Browser();
        dave.signIn(world.user());
        for (var stranger : new Browser[] {dave, alices}) {
            for (var answer : new String[] {"accept", "reject"}) {
                assertThat(stranger.post("/my/shares/" + share + "/" + answer, Map.of("csrf", csrf(stranger)))
                                .status())
                        .isEqualTo(403);
            }
        }
        assertThat(dave.post("/my/shares/" + share + "/end", Map.of("csrf", csrf(dave)))
                        .status())
                .isEqualTo(403);
        assertThat(only().status()).isEqualTo(ShareStatus.PENDING);

        carols.post("/my/shares/" + share + "/accept", Map.of("csrf", csrf(carols)));
        assertThat(carols.post("/my/shares/" + share + "/reject", Map.of("csrf", csrf(carols)))
                        .status())
                .isEqualTo(404);
        assertThat(only().status()).isEqualTo(ShareStatus.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "two@@example.org"})
    void aWrongAddressIsAnsweredBesideTheField(String email) {
        var page = alices.post("/my/devices/" + lamp + "/shares", Map.of("csrf", csrf(alices), "email", email));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("#email-error").text()).isNotEmpty();
        assertThat(page.html().select("#email").val()).isEqualTo(email);
        assertThat(rows.ofDevice(stored(lamp))).isEmpty();
    }

    @Test
    void anAddressWithoutAnAccountIsInvitedJustAsOneWithAnAccount() {
        assertThat(invited("nobody-at-all@example.org"))
                .isEqualTo(invited(TestWorld.emailOf(carol)))
                .contains("invited");
        assertThat(mailbox.newest("nobody-at-all@example.org", 1).text()).contains("/my/sharing");
    }

    /** What the owner is shown, with {@code @} in the place of the address. */
    private String invited(String email) {
        var other = world.device(alice, type);
        var path = "/my/devices/" + other + "/shares";
        var page = alices.follow(alices.post(path, Map.of("csrf", csrf(alices), "email", email)));
        return page.html().select("main").text().replace(email, "@");
    }

    @Test
    void whatTheOwnerEndsIsCalledAsFarAsItHasCome() {
        var share = world.invite(lamp, carol);
        assertThat(ending()).isEqualTo("Withdraw invitation (" + TestWorld.emailOf(carol) + ")");
        assertThat(alices.get("/my/shares/" + share + "/end")
                        .html()
                        .select("h1")
                        .text())
                .startsWith("Withdraw the invitation of " + TestWorld.emailOf(carol));
        carols.post("/my/shares/" + share + "/reject", Map.of("csrf", csrf(carols)));
        assertThat(ending()).isEqualTo("Remove (" + TestWorld.emailOf(carol) + ")");
        alices.post("/my/shares/" + share + "/end", Map.of("csrf", csrf(alices)));
        assertThat(rows.ofDevice(stored(lamp))).isEmpty();
        world.share(lamp, carol);
        assertThat(ending()).isEqualTo("Stop sharing (" + TestWorld.emailOf(carol) + ")");
    }

    private String ending() {
        return alices.get("/my/devices/" + lamp + "/shares")
                .html()
                .select("form[data-action=revoke] button")
                .text();
    }

    @Test
    void namesAreShownAsTheyAreTyped() {
        var name = "<img src=x onerror=alert(1)>";
        devices.change(devices.find(lamp).orElseThrow(), DeviceChange.ofName(name));
        world.invite(lamp, carol);
        for (var page : List.of(alices.get("/my/devices/" + lamp + "/shares"), carols.get("/my/sharing"))) {
            assertThat(page.html().text()).contains(name);
            assertThat(page.html().select("img[src=x]")).isEmpty();
        }
    }

    @Test
    void aDeviceOfAPrivateTypeIsNotShared() {
        var own = world.device(alice, world.lampType(alice, false));
        var page = alices.post(
                "/my/devices/" + own + "/shares", Map.of("csrf", csrf(alices), "email", TestWorld.emailOf(carol)));

        assertThat(page.html().select("#email-error").text()).contains("private type cannot be shared");
        assertThat(rows.ofDevice(stored(own))).isEmpty();
    }

    @Test
    void whoAcceptedReachesNoOwnersPage() {
        world.share(lamp, carol);
        for (var path : new String[] {"shares", "rename", "delete", "generate-token", "revoke-token"}) {
            assertThat(carols.get("/my/devices/" + lamp + "/" + path).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(carols.post(
                                "/my/devices/" + lamp + "/shares",
                                Map.of("csrf", csrf(carols), "email", "dave@example.org"))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guess"})
    void anotherSiteCannotAct(String csrf) {
        var share = world.invite(lamp, carol);
        for (var action : new String[] {"accept", "reject", "end"}) {
            assertThat(carols.post("/my/shares/" + share + "/" + action, Map.of("csrf", csrf))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(alices.post("/my/devices/" + lamp + "/shares", Map.of("csrf", csrf, "email", "dave@example.org"))
                        .status())
                .isEqualTo(403);
        assertThat(only().status()).isEqualTo(ShareStatus.PENDING);
        assertThat(carols.get("/my/shares/unknown/end").status()).isEqualTo(404);
    }

    private StoredDevice stored(DeviceId device) {
        return devices.find(device).orElseThrow();
    }

    private StoredShare only() {
        assertThat(rows.ofDevice(stored(lamp))).hasSize(1);
        return rows.ofDevice(stored(lamp)).get(0);
    }

    private static String csrf(Browser browser) {
        return browser.get("/my")
                .form("form[action=/signout]")
                .select("[name=csrf]")
                .val();
    }
}
