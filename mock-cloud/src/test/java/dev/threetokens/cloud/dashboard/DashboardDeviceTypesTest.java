package dev.threetokens.cloud.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.devices.DeveloperDeviceTypes;
import dev.threetokens.cloud.devices.DeviceTypeWords;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.tags.Tags;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.FilledForm;
import dev.threetokens.cloud.world.Page;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.device.FieldType;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DashboardDeviceTypesTest {
    private static final String NEW = "/dashboard/device-types/new";
    private static final String HTML = "<script>alert(1)</script><b>bold</b>";
    private static final Manifest SMALL =
            new Manifest(Map.of("level", Manifest.Field.of(FieldType.Double, "", "")), Map.of());

    @Inject
    TestWorld world;

    @Inject
    DeviceTypes types;

    @Inject
    DeveloperDeviceTypes developerTypes;

    private final Browser browser = new Browser();
    private UserId developer;
    private String uniqueName;

    @BeforeEach
    void aSignedInDeveloper() {
        developer = world.user();
        uniqueName = "com.example.t" + Secrets.random128();
        browser.signIn(developer);
    }

    @Test
    void aManifestIsBuiltInAFormWithoutAnyScript() {
        var page = FilledForm.on(browser.get(NEW))
                .type("name", "Dimmer")
                .type("uniqueName", uniqueName)
                .type("f0.name", "level")
                .type("f0.type", "Integer")
                .type("f0.unit", "%")
                .type("f0.description", "0 to 100")
                .press(browser, "add-field");
        page = FilledForm.on(page)
                .type("f1.name", "on")
                .type("f1.type", "Boolean")
                .press(browser, "add-action");
        page = FilledForm.on(page)
                .type("a0.name", "dim")
                .type("a0.description", "Dim to a level")
                .press(browser, "add-parameter:0");
        page = FilledForm.on(page)
                .type("a0.p0.name", "level")
                .type("a0.p0.type", "Integer")
                .type("a0.p0.unit", "%")
                .press(browser, "add-action");
        page = FilledForm.on(page).type("a1.name", "off").press(browser, "save");

        var shown = browser.follow(page).html();

        assertThat(shown.select("#notice").text()).isEqualTo("Dimmer is registered, private to you.");
        var type = type(page);
        assertThat(shown.select("#type-id").text()).isEqualTo(type.id().value());
        assertThat(shown.select("#fields tbody tr").eachText())
                .containsExactly("level Integer % 0 to 100", "on Boolean");
        assertThat(shown.select("#actions tbody tr").eachText())
                .containsExactly("dim level Integer % Dim to a level", "off none");
        assertThat(types.manifest(type, 1).orElseThrow().actions())
                .containsExactly(
                        Map.entry(
                                "dim",
                                new Manifest.ActionSpec(
                                        "Dim to a level",
                                        Map.of("level", Manifest.Field.of(FieldType.Integer, "%", "")))),
                        Map.entry("off", new Manifest.ActionSpec("", Map.of())));
        assertThat(type.published()).isFalse();
        assertThat(type.owner()).isEqualTo(developer);
    }

    @Test
    void rowsComeAndGoAndNothingThatWasTypedIsLost() {
        var page = named("Rows")
                .type("description", "Two\nlines")
                .type("f0.name", "first")
                .press(browser, "add-field");
        page = FilledForm.on(page).type("f1.name", "second").press(browser, "add-field");
        page = FilledForm.on(page).type("f2.name", "third").press(browser, "add-action");
        page = FilledForm.on(page).type("a0.name", "act").press(browser, "add-parameter:0");
        page = FilledForm.on(page).type("a0.p0.name", "one").press(browser, "add-parameter:0");
        page = FilledForm.on(page).type("a0.p1.name", "two").press(browser, "remove-parameter:0:0");
        page = FilledForm.on(page).press(browser, "remove-field:1");

        var form = FilledForm.on(page);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".problem")).isEmpty();
        assertThat(form.value("name")).isEqualTo("Rows");
        assertThat(form.value("uniqueName")).isEqualTo(uniqueName);
        assertThat(form.value("description")).isEqualTo("Two\nlines");
        assertThat(List.of(form.value("f0.name"), form.value("f1.name"), form.value("f2.name")))
                .containsExactly("first", "third", "");
        assertThat(form.values("f2.name")).isEmpty();
        assertThat(form.values("a0.p0.name")).containsExactly("two");
        assertThat(form.values("a0.p1.name")).isEmpty();

        var without = FilledForm.on(form.press(browser, "remove-action:0"));
        assertThat(without.values("a0.name")).isEmpty();
        assertThat(developerTypes.ownedBy(developer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"add-field,f1.name", "add-action,a0.name"})
    void theCursorGoesWhereTheNextThingIsTyped(String step, String input) {
        var page = named("Focus").press(browser, step);

        assertThat(page.html().select("[autofocus]").eachAttr("id")).containsExactly(input);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remove-field:9",
                "remove-field:",
                "remove-field:-1",
                "remove-field:99999999999",
                "add-parameter:3",
                "remove-parameter:0:0",
                "remove-action:x",
                "shout"
            })
    void aButtonOfARowThatIsNotThereChangesNothing(String step) {
        var page = named("Same").type("f0.name", "only").press(browser, step);

        assertThat(page.status()).isEqualTo(200);
        assertThat(FilledForm.on(page).values("f0.name")).containsExactly("only");
    }

    @Test
    void theEnterKeyChecksAndSavesNothing() {
        assertThat(named("Enter").press(browser, "enter").status()).isEqualTo(200);
        assertThat(named("Enter").type("f0.name", "1").press(browser, "enter").status())
                .isEqualTo(422);
        assertThat(developerTypes.ownedBy(developer)).isEmpty();
    }

    @Test
    void aRowInWhichNothingIsTypedIsLeftOut() {
        var page = FilledForm.on(named("Blank").press(browser, "add-field")).press(browser, "save");

        assertThat(types.manifest(type(page), 1).orElseThrow().fields()).containsOnlyKeys("level");
    }

    @ParameterizedTest
    @CsvSource({
        "f0.name,1level",
        "f0.name,two words",
        "f0.name,<b>",
        "f0.type,Float",
        "f1.name,LEVEL",
        "f1.unit,%",
        "a0.name,new-line",
        "a0.p0.name,ä",
        "a0.p0.type,"
    })
    void whatIsWrongIsSaidBesideIt(String input, String wrong) {
        var form = FilledForm.on(
                FilledForm.on(named("Wrong").press(browser, "add-field")).press(browser, "add-action"));
        form = FilledForm.on(form.type("a0.name", "act").press(browser, "add-parameter:0"))
                .type("a0.p0.name", "p");

        var page = form.type(input, wrong == null ? "" : wrong).press(browser, "save");

        assertThat(page.status()).isEqualTo(422);
        var beside = page.html().select(".input:has([name=" + input.replace(".unit", ".name") + "]) .problem");
        assertThat(beside.text()).endsWith(".");
        assertThat(page.html().select(".input .problem")).hasSize(1);
        assertThat(developerTypes.ownedBy(developer)).isEmpty();
    }

    @Test
    void aManifestSaysSomething() {
        var page = named("Empty").type("f0.name", "").press(browser, "save");

        assertThat(page.html().select("#manifest-problem").text()).contains("at least one field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "lamp", "com.example", "Com.example.lamp", "com.example.1", "com..lamp", "com.ex ample.lamp"
            })
    void aUniqueNameNamesACompanyAndAType(String wrong) {
        var page = named("Unique").type("uniqueName", wrong).press(browser, "save");

        assertThat(page.html().select("#uniqueName-problem")).hasSize(1);
    }

    @Test
    void aUniqueNameIsTakenOnce() {
        assertThat(named("First").press(browser, "save").status()).isEqualTo(303);

        var page = named("Second").press(browser, "save");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#uniqueName-problem").text())
                .contains("Another device type has this unique name");
    }

    @Test
    void aFullManifestFitsAndALongerOneIsRefused() {
        var form = named("Full");
        IntStream.range(0, 64).forEach(i -> row(form, "f" + i, "field" + i));
        IntStream.range(0, 32)
                .forEach(i -> form.type("a" + i + ".name", "act" + i).type("a" + i + ".description", ""));
        IntStream.range(0, 16).forEach(i -> row(form, "a0.p" + i, "parameter" + i));

        var full = form.press(browser, "enter");
        assertThat(full.html().select("#add-field, #add-action, button[value=add-parameter:0]"))
                .isEmpty();
        var saved = types.manifest(type(form.press(browser, "save")), 1).orElseThrow();

        assertThat(saved.fields()).hasSize(64);
        assertThat(saved.actions()).hasSize(32);
        assertThat(saved.actions().get("act0").parameters()).hasSize(16);

        IntStream.range(0, 32)
                .forEach(i -> IntStream.range(0, 16).forEach(j -> row(form, "a" + i + ".p" + j, "parameter" + j)));
        var tooLong = form.press(browser, "save");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.html().select("#manifest-problem").text()).contains("too long");
    }

    @Test
    void lengthsHaveLimits() {
        var page = named("n".repeat(65))
                .type("uniqueName", "com.example." + "u".repeat(117))
                .type("description", "d".repeat(1501))
                .type("f0.name", "n".repeat(65))
                .type("f0.unit", "u".repeat(33))
                .type("f0.description", "d".repeat(201))
                .press(browser, "save");

        assertThat(page.html().select(".input .problem")).hasSize(6);
    }

    @Test
    void aTypeIsTaggedWhenItIsMadeAndTaggedOtherwiseLater() {
        var saved =
                named("Tagged").type("tags", " Lighting,LED, smart home ,led").press(browser, "save");
        var type = type(saved);
        assertThat(browser.follow(saved).html().select("#tags").text()).isEqualTo("lighting, led, smart home");
        assertThat(type.tags().names()).containsExactly("lighting", "led", "smart home");
        var edit = FilledForm.on(browser.get(path(type) + "/edit"));
        assertThat(edit.value("tags")).isEqualTo("lighting, led, smart home");

        edit.type("tags", "climate").press(browser, "save");
        assertThat(types.find(type.id()).orElseThrow().tags().names()).containsExactly("climate");

        edit.type("tags", "").press(browser, "save");
        assertThat(browser.get(path(type)).html().select("#tags").text()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "a;b", "1,2,3,4,5,6,7,8,9,10,11", "ttttttttttttttttttttttttttttttttt"})
    void whatIsNoTagIsSaidBesideTheTags(String wrong) {
        var type = created("To tag");
        var changed = FilledForm.on(browser.get(path(type) + "/edit"))
                .type("name", "Renamed")
                .type("tags", wrong)
                .press(browser, "save");
        uniqueName += "x";
        var made = named("Not made").type("tags", wrong).press(browser, "save");

        for (var page : List.of(changed, made)) {
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.html().select(".input .problem").eachAttr("id")).containsExactly("tags-problem");
            assertThat(FilledForm.on(page).value("tags")).isEqualTo(wrong);
        }
        assertThat(developerTypes.ownedBy(developer)).containsExactly(type);
    }

    @Test
    void theFormOffersTheCategories() {
        assertThat(browser.get(NEW).html().select("#tags-hint").text()).contains("climate, energy,");
    }

    @Test
    void aDeveloperHasAtMostAHundredDeviceTypes() {
        IntStream.range(0, 100)
                .forEach(i -> developerTypes.create(
                        developer, new DeviceTypeWords("T", uniqueName + ".x" + i, "", Tags.none()), SMALL));

        var page = named("One too many").press(browser, "save");

        assertThat(page.html().select("[role=alert]").text()).contains("100 device types, which is the most");
        assertThat(developerTypes.ownedBy(developer)).hasSize(100);
    }

    @Test
    void aNewVersionBeginsWithTheLatestAndTheOldOneStays() {
        var type = created("Versions");
        var before = types.manifest(type, 1);
        var page = FilledForm.on(browser.get(path(type) + "/manifests/new")).press(browser, "add-field");
        assertThat(FilledForm.on(page).value("f0.name")).isEqualTo("level");

        var shown = browser.follow(FilledForm.on(page)
                .type("f1.name", "signal")
                .type("f1.unit", "dBm")
                .press(browser, "save"));

        assertThat(shown.html().select("#notice").text()).startsWith("Manifest version 2 is added");
        assertThat(shown.html().select("#versions a").eachText()).containsExactly("Version 2", "Version 1");
        assertThat(types.manifest(type, 1)).isEqualTo(before);
        assertThat(browser.get(path(type) + "/manifests/1").html().select("#fields tbody tr"))
                .hasSize(1);
        assertThat(browser.get(path(type) + "/manifests/2").html().select("#fields tbody tr"))
                .hasSize(2);
        assertThat(browser.get(path(type) + "/manifests/3").status()).isEqualTo(404);
    }

    @Test
    void ofTwoVersionsThatBeginWithTheSameOneTheSecondIsNotSaved() {
        var type = created("Two tabs");
        var one = FilledForm.on(browser.get(path(type) + "/manifests/new"));
        var other = FilledForm.on(browser.get(path(type) + "/manifests/new")).type("f0.name", "kept");
        assertThat(one.press(browser, "save").status()).isEqualTo(303);

        var page = other.press(browser, "save");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("[role=alert]").text()).contains("another version was added");
        assertThat(FilledForm.on(page).value("f0.name")).isEqualTo("kept");
        assertThat(types.versions(type)).containsExactly(1, 2);
    }

    @Test
    void devicesThatFollowTheLatestVersionFollowANewOneAndPinnedOnesDoNot() {
        var type = created("Followed");
        var following = world.device(developer, type.id());
        var pinned = world.device(developer, type.id());
        pin(pinned);
        assertThat(sends(following, "signal")).isEqualTo(400);

        FilledForm.on(FilledForm.on(browser.get(path(type) + "/manifests/new")).press(browser, "add-field"))
                .type("f1.name", "signal")
                .press(browser, "save");

        assertThat(sends(following, "signal")).isEqualTo(200);
        assertThat(sends(pinned, "signal")).isEqualTo(400);
        assertThat(sends(pinned, "level")).isEqualTo(200);
    }

    @Test
    void publishingNeedsADescriptionAndAsksFirst() {
        var type = created("To publish");
        assertThat(browser.get(path(type)).html().select("form[data-action=publish]"))
                .isEmpty();
        var forced = browser.post(path(type) + "/publish", Map.of("csrf", csrf()));
        assertThat(browser.follow(forced).html().select("#notice").text()).startsWith("Not published");
        assertThat(published(type)).isFalse();

        FilledForm.on(browser.get(path(type) + "/edit"))
                .type("description", "Described")
                .press(browser, "save");
        var question = browser.submit(browser.get(path(type)).form("form[data-action=publish]"));
        assertThat(published(type)).isFalse();
        var page = browser.follow(browser.submit(question.form("form:has(#confirm)")));

        assertThat(page.html().select("#publication").text()).startsWith("everybody");
        assertThat(published(type)).isTrue();
        var blanked = FilledForm.on(browser.get(path(type) + "/edit"))
                .type("description", "")
                .press(browser, "save");
        assertThat(blanked.html().select("#description-problem")).hasSize(1);
    }

    @Test
    void aPublishedTypeIsOpenToOthersAndAPrivateOneIsNot() {
        var type = created("Shown");
        var token = tokenOfAnother();
        assertThat(read(type, token)).isEqualTo(403);

        developerTypes.publish(type);

        assertThat(read(type, token)).isEqualTo(200);
    }

    @Test
    void aTypeThatNobodyElseReliesOnCanBeMadePrivateAgain() {
        var type = created("Undone");
        developerTypes.publish(type);
        world.device(developer, type.id());
        var token = tokenOfAnother();

        var page = browser.follow(browser.submit(browser.get(path(type)).form("form[data-action=unpublish]")));

        assertThat(page.html().select("#notice").text()).contains("private to you again");
        assertThat(read(type, token)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a device", "an application"})
    void aTypeThatOthersRelyOnStaysPublished(String what) {
        var type = created("Relied on");
        developerTypes.publish(type);
        if (what.equals("a device")) {
            world.device(world.user(), type.id());
        } else {
            world.application("profile:read devices/" + type.id() + ":write");
        }

        var html = browser.get(path(type)).html();
        var forced = browser.post(path(type) + "/unpublish", Map.of("csrf", csrf()));

        assertThat(html.select("form[data-action=unpublish]")).isEmpty();
        assertThat(html.select("#stays-published")).hasSize(1);
        assertThat(browser.follow(forced).html().select("#notice").text()).contains("stays published");
        assertThat(published(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/publish", "/unpublish", "/manifests/new", "/manifests/1"})
    void theTypeOfAnotherDeveloperIsForbiddenEvenIfPublishedAndAMissingOneIsNotThere(String action) {
        var csrf = csrf();
        for (boolean published : List.of(true, false)) {
            var foreign = types.find(world.lampType(world.user(), published)).orElseThrow();
            if (!action.equals("/unpublish")) {
                assertThat(browser.get(path(foreign) + action).status()).isEqualTo(403);
                assertThat(browser.get("/dashboard/device-types/absent" + action)
                                .status())
                        .isEqualTo(404);
            }
            if (!action.isEmpty() && !action.equals("/manifests/1")) {
                var form =
                        Map.of("csrf", csrf, "step", "save", "name", "Taken over", "f0.name", "x", "f0.type", "Double");
                assertThat(browser.post(path(foreign) + action, form).status()).isEqualTo(403);
                assertThat(browser.post("/dashboard/device-types/absent" + action, form)
                                .status())
                        .isEqualTo(404);
            }
            assertThat(types.find(foreign.id())).contains(foreign);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guess"})
    void anotherSiteCannotActInTheDashboard(String csrf) {
        var type = created("Unharmed");
        var before = types.find(type.id());
        var form = Map.of("csrf", csrf, "step", "save", "name", "Harmed", "f0.name", "x", "f0.type", "Double");

        for (var target : List.of("/edit", "/publish", "/unpublish", "/manifests/new")) {
            assertThat(browser.post(path(type) + target, form).status()).isEqualTo(403);
        }
        assertThat(browser.post(NEW, form).status()).isEqualTo(403);
        assertThat(developerTypes.ownedBy(developer)).hasSize(1);
        assertThat(types.find(type.id())).isEqualTo(before);
    }

    /** OWASP API3:2023, mass assignment. */
    @Test
    void fieldsThatAreNotInTheFormPlayNoPart() {
        var victim = world.user();
        var page = named("Plain")
                .type("id", "dtchosen")
                .type("owner", victim.value())
                .type("owner_id", victim.value())
                .type("published", "true")
                .type("version", "9")
                .press(browser, "save");

        var type = type(page);
        FilledForm.on(browser.get(path(type) + "/edit"))
                .type("uniqueName", "com.example.changed")
                .type("published", "true")
                .type("owner", victim.value())
                .press(browser, "save");

        var after = types.find(type.id()).orElseThrow();
        assertThat(after.id().value()).isNotEqualTo("dtchosen");
        assertThat(after.owner()).isEqualTo(developer);
        assertThat(after.uniqueName()).isEqualTo(uniqueName);
        assertThat(after.published()).isFalse();
        assertThat(after.latestVersion()).isEqualTo(1);
    }

    /** Stored markup would run in the browsers of others. */
    @Test
    void markupInNamesIsTextEverywhere() {
        var form = named(HTML)
                .type("description", HTML)
                .type("f0.unit", "<b>u</b>")
                .type("f0.description", HTML);
        var type = type(form.press(browser, "save"));
        developerTypes.publish(type);
        var applications = FilledForm.on(browser.get("/dashboard/applications/new"));

        for (var page : List.of(
                browser.get(path(type)),
                browser.get("/dashboard"),
                browser.get(path(type) + "/edit"),
                browser.get(path(type) + "/publish"),
                browser.get(path(type) + "/manifests/new"),
                browser.get(path(type) + "/manifests/1"),
                applications.type("search", HTML).press(browser, "search"),
                applications.press(browser, "add:" + type.id()))) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("script, main b")).isEmpty();
            assertThat(page.html().select("main").text()).contains(HTML);
        }
    }

    private FilledForm named(String name) {
        return FilledForm.on(browser.get(NEW))
                .type("name", name)
                .type("uniqueName", uniqueName)
                .type("f0.name", "level");
    }

    private StoredDeviceType created(String name) {
        var page = named(name).press(browser, "save");
        browser.follow(page);
        return type(page);
    }

    private StoredDeviceType type(Page saved) {
        assertThat(saved.status()).isEqualTo(303);
        var id = saved.location().orElseThrow().substring("/dashboard/device-types/".length());
        return types.find(new DeviceTypeId(id)).orElseThrow();
    }

    private boolean published(StoredDeviceType type) {
        return types.find(type.id()).orElseThrow().published();
    }

    private String csrf() {
        return FilledForm.on(browser.get(NEW)).value("csrf");
    }

    private String tokenOfAnother() {
        var user = world.user();
        var client = world.application("profile:read");
        world.grant(user, client, "profile:read");
        return world.userToken(user, client);
    }

    private static int read(StoredDeviceType type, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1.1/devicetypes/" + type.id())
                .statusCode();
    }

    private void pin(DeviceId device) {
        var client = world.application("devices:read devices:write");
        world.grant(developer, client, "devices:read devices:write");
        given().header("Authorization", "Bearer " + world.userToken(developer, client))
                .contentType("application/json")
                .body(Map.of("manifestVersion", 1, "manifestVersionPolicy", "DEVICE"))
                .put("/v1.1/devices/" + device)
                .then()
                .statusCode(200);
    }

    private int sends(DeviceId device, String field) {
        return given().header("Authorization", "Bearer " + world.deviceToken(device))
                .contentType("application/json")
                .body(Map.of("sdid", device, "data", Map.of(field, 1)))
                .post("/v1.1/messages")
                .statusCode();
    }

    private static void row(FilledForm form, String key, String name) {
        form.type(key + ".name", name)
                .type(key + ".type", "Integer")
                .type(key + ".unit", "")
                .type(key + ".description", "");
    }

    private static String path(StoredDeviceType type) {
        return "/dashboard/device-types/" + type.id();
    }
}
