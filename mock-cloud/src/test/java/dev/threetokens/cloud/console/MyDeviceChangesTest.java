package dev.threetokens.cloud.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.OAuthClient;
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

/** Adding, renaming and deleting devices in the console. */
@QuarkusTest
class MyDeviceChangesTest {
    @Inject
    TestWorld world;

    @Inject
    Devices devices;

    private final Browser browser = new Browser();
    private UserId user;
    private DeviceTypeId type;

    @BeforeEach
    void aSignedInUserAndADeviceType() {
        user = world.user();
        type = world.lampType(world.user(), true);
        browser.signIn(user);
    }

    @Test
    void aDeviceIsAddedByTheNameOfItsTypeAndHasNoTokenYet() {
        var found = browser.submit(browser.get("/my/add-device").form("form.search"), Map.of("name", type.value()));
        assertThat(found.html().select("[data-type-id]")).hasSize(1);
        var form =
                browser.get(found.html().select("[data-type-id]").attr("href")).form("form:has(#confirm)");

        var page = browser.follow(browser.submit(form, Map.of("name", "  Hall lamp ")));

        assertThat(page.html().select("#notice").text()).contains("Hall lamp is added");
        assertThat(page.html().select("[data-device-id] h3").eachText()).containsExactly("Hall lamp");
        assertThat(page.html().select("[data-device-id]").text()).contains("No device token");
        assertThat(devices.ownedBy(user)).extracting(StoredDevice::type).containsExactly(type);
    }

    @Test
    void privateTypesAreOfferedToTheirOwnerOnly() {
        var own = world.lampType(user, false);
        var foreign = world.lampType(world.user(), false);

        assertThat(offered(own)).containsExactly(own.value());
        assertThat(offered(foreign)).isEmpty();
        assertThat(browser.get("/my/add-device/" + foreign).status()).isEqualTo(404);
        assertThat(browser.post("/my/add-device/" + foreign, Map.of("csrf", csrf(), "name", "Hall lamp"))
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/my/add-device/a%20b").status()).isEqualTo(404);
    }

    private List<String> offered(DeviceTypeId named) {
        return browser.get("/my/add-device?name=" + named)
                .html()
                .select("[data-type-id]")
                .eachAttr("data-type-id");
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToDo() {
        var page = browser.get("/my/add-device?name=no-type-has-this-name");

        assertThat(page.html().select(".empty").text()).contains("No device type has such a name");
        assertThat(page.html().select("#name").val()).isEqualTo("no-type-has-this-name");
    }

    @Test
    void whatIsTypedIsNeverMarkup() {
        var page = browser.get("/my/add-device?name=%3Cb%3Eimg%3C%2Fb%3E%22");

        assertThat(page.html().select("b")).isEmpty();
        assertThat(page.html().select("#name").val()).isEqualTo("<b>img</b>\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "four", "     ", "a name of thirty-seven characters 1234"})
    void aBadNameIsAnsweredBesideTheFieldWithWhatWasTyped(String name) {
        var lamp = world.device(user, type);
        for (var path : new String[] {"/my/add-device/" + type, "/my/devices/" + lamp + "/rename"}) {
            var page = browser.post(path, Map.of("csrf", csrf(), "name", name));

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("#name-error").text()).contains("5 to 36 characters");
            assertThat(page.html().select("#name").val()).isEqualTo(name);
            assertThat(page.html().select("#name").attr("aria-describedby")).contains("name-error");
        }
        assertThat(devices.ownedBy(user)).extracting(StoredDevice::name).containsExactly("A lamp");
    }

    @Test
    void aDeviceIsRenamed() {
        var lamp = world.device(user, type);
        var form = browser.submit(browser.get("/my").form("form[data-action=rename]"))
                .form("form:has(#confirm)");
        assertThat(form.select("#name").val()).isEqualTo("A lamp");

        var page = browser.follow(browser.submit(form, Map.of("name", "Hall lamp")));

        assertThat(page.html().select("#notice").text()).isEqualTo("A lamp is called Hall lamp now.");
        assertThat(devices.find(lamp).orElseThrow().name()).isEqualTo("Hall lamp");
    }

    @Test
    void deletingAsksFirstAndThenEndsTheToken() {
        var lamp = world.device(user, type);
        var token = world.deviceToken(lamp);

        var question = browser.submit(browser.get("/my").form("form[data-action=delete]"));
        assertThat(devices.find(lamp)).isPresent();
        var page = browser.follow(browser.submit(question.form("form:has(#confirm)")));

        assertThat(page.html().select("#notice").text()).isEqualTo("A lamp is deleted.");
        assertThat(devices.find(lamp)).isEmpty();
        assertThat(OAuthClient.tokenInfo(token).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rename", "delete"})
    void theDeviceOfAnotherIsOutOfReach(String action) {
        var others = world.device(world.user(), type);
        var path = "/my/devices/" + others + "/" + action;

        assertThat(browser.get(path).status()).isEqualTo(403);
        assertThat(browser.post(path, Map.of("csrf", csrf(), "name", "Mine now"))
                        .status())
                .isEqualTo(403);
        assertThat(devices.find(others).orElseThrow().name()).isEqualTo("A lamp");
        assertThat(browser.get("/my/devices/unknown/" + action).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guess"})
    void anotherSiteCannotAct(String csrf) {
        DeviceId lamp = world.device(user, type);
        var form = Map.of("csrf", csrf, "name", "Hall lamp", "pin", "AAAAAAAA");

        for (var path : new String[] {
            "/my/add-device/" + type,
            "/my/devices/" + lamp + "/rename",
            "/my/devices/" + lamp + "/delete",
            "/my/register-device"
        }) {
            assertThat(browser.post(path, form).status()).as(path).isEqualTo(403);
        }
        assertThat(devices.ownedBy(user)).extracting(StoredDevice::name).containsExactly("A lamp");
    }

    private String csrf() {
        return browser.get("/my")
                .form("form[action=/signout]")
                .select("[name=csrf]")
                .val();
    }
}
