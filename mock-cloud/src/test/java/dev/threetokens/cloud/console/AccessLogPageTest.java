package dev.threetokens.cloud.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.access.Rule;
import dev.threetokens.cloud.accesslog.AccessLog;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.Page;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessLogPageTest {
    private static final String EVERYTHING = "profile:read devices:read devices:write";
    private static final String PATH = "/my/access-log";

    @Inject
    TestWorld world;

    @Inject
    AccessLog log;

    @Inject
    Jdbi jdbi;

    private final Browser browser = new Browser();
    private UserId user;
    private DeviceId lamp;
    private ClientId app;

    @BeforeEach
    void aSignedInUserWithALampAndAnApplication() {
        user = world.user();
        lamp = world.device(user, world.lampType(user, true));
        app = world.application(EVERYTHING);
        world.grant(user, app, EVERYTHING);
        browser.signIn(user);
    }

    @Test
    void whatApplicationsAndDevicesDidIsSaidInSentences() {
        var userToken = world.userToken(user, app);
        get(userToken, "/v1.1/messages?sdid=" + lamp);
        get(userToken, "/v1.1/messages?sdid=" + lamp);
        get(world.applicationToken(app), "/v1.1/devices/" + lamp + "/presence");
        get(world.deviceToken(lamp), "/v1.1/messages?sdid=" + lamp);

        var page = page("");

        assertThat(page.html().select("#log li p:first-child").eachText())
                .containsExactlyInAnyOrder(
                        "An application read the messages of A lamp",
                        "An application looked whether A lamp is online",
                        "A lamp read its own messages");
        assertThat(page.html().select("#log .badge").eachText())
                .containsExactlyInAnyOrder("User token", "Application token", "Device token");
        assertThat(page.html().select("#log").text()).contains("2 times", "once");
        assertThat(page.html().select("#log time").eachAttr("datetime"))
                .hasSize(3)
                .noneMatch(String::isEmpty);
    }

    @Test
    void whatWasRefusedNamesItsRuleWhichIsExplained() {
        var nosy = world.application(EVERYTHING);
        get(world.applicationToken(nosy), "/v1.1/devices/" + lamp);

        var html = page("").html();

        assertThat(html.select("li.refused").text())
                .contains("An application tried to read the details of A lamp: refused by grant/none");
        assertThat(html.select("li.refused a").attr("href")).isEqualTo("#grant/none");
        assertThat(html.getElementById("grant/none").nextElementSibling().text())
                .isEqualTo(Rule.NO_GRANT.sentence());
    }

    @Test
    void somebodyElseStaysUnnamed() {
        var bob = world.user();
        world.grant(bob, app, EVERYTHING);
        get(world.userToken(bob, app), "/v1.1/devices/" + lamp);
        get(world.deviceToken(world.device(bob, world.lampType(bob, true))), "/v1.1/devices/" + lamp);

        var page = page("");

        assertThat(page.html().select("#log strong").eachText())
                .containsExactlyInAnyOrder("Somebody else in An application", "A device of somebody else");
        assertThat(page.response().asString()).doesNotContain(bob.value());
    }

    @Test
    void theLogOfAnotherIsOutOfReach() {
        get(world.userToken(user, app), "/v1.1/devices/" + lamp);
        log.flush();
        var stranger = new Browser();
        stranger.signIn(world.user());

        for (var query : new String[] {"", "?about=" + lamp, "?about=" + app, "?before=9999999999999-9999999"}) {
            assertThat(stranger.get(PATH + query).response().asString()).doesNotContain("A lamp", "An application");
        }
    }

    @Test
    void theLogIsFilteredByWhatItIsAboutAndByRefusal() {
        var other = world.device(user, world.lampType(user, true));
        var nosy = world.application(EVERYTHING);
        get(world.userToken(user, app), "/v1.1/devices/" + lamp);
        get(world.applicationToken(nosy), "/v1.1/devices/" + other);
        var form = page("").form("form.search");
        form.select("#refused").remove();

        assertThat(browser.submit(form, Map.of("about", lamp.value())).html().select("#log li"))
                .hasSize(1);
        assertThat(browser.submit(form, Map.of("about", app.value())).html().select("#log li"))
                .hasSize(1);
        var refused = browser.submit(form, Map.of("refused", "true"));
        assertThat(refused.html().select("#log li.refused")).hasSize(1);
        assertThat(refused.html().select("#log li")).hasSize(1);
        assertThat(refused.html().select("#refused").hasAttr("checked")).isTrue();
        var both = browser.submit(form, Map.of("about", lamp.value(), "refused", "true"));
        assertThat(both.html().select(".empty").text()).contains("Nothing fits");
        assertThat(both.html().select("#about option[selected]").val()).isEqualTo(lamp.value());
    }

    @Test
    void olderRowsFollowOnTheNextPageWithTheSameFilter() {
        jdbi.useHandle(db -> db.createUpdate("""
                        insert into access_log (owner_id, actor_kind, actor_id, operation, device_id, rule_id, refused,
                                                uses, first_on, last_on)
                        select :owner, 'USER', :app, 'READ_DEVICE', :lamp, 'grant/right', true, x, :now - x, :now - x
                        from system_range(1, 120)
                        """)
                .bind("owner", user.value())
                .bind("app", app.value())
                .bind("lamp", lamp.value())
                .bind("now", System.currentTimeMillis())
                .execute());
        var seen = new ArrayList<String>();
        var page = page("?refused=true&about=" + lamp);
        for (int pages = 1; pages < 3; pages++) {
            seen.addAll(page.html().select("#log .times").eachText());
            page = browser.get(page.html().select("#older").attr("href"));
            assertThat(page.html().select("#refused").hasAttr("checked")).isTrue();
        }
        seen.addAll(page.html().select("#log .times").eachText());

        assertThat(page.html().select("#older")).isEmpty();
        assertThat(seen)
                .hasSize(120)
                .doesNotHaveDuplicates()
                .startsWith("once", "2 times")
                .endsWith("120 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "1", "1-2-3", "-", "99999999999999999999-1", "1'--1"})
    void aPageThatIsNoneIsAnErrorPage(String before) {
        assertThat(browser.get(PATH + "?before=" + Browser.encoded(before)).status())
                .isEqualTo(400);
    }

    @Test
    void aDeletedDeviceKeepsItsName() {
        get(world.userToken(user, app), "/v1.1/devices/" + lamp);
        RestAssured.given()
                .header("Authorization", "Bearer " + world.userToken(user, app))
                .delete("/v1.1/devices/" + lamp)
                .then()
                .statusCode(200);

        assertThat(page("").html().select("#log li p:first-child").eachText())
                .containsExactlyInAnyOrder(
                        "An application read the details of A lamp", "An application deleted A lamp");
    }

    private Page page(String query) {
        log.flush();
        return browser.get(PATH + query);
    }

    private static Response get(String token, String path) {
        return RestAssured.given().header("Authorization", "Bearer " + token).get(path);
    }
}
