package dev.threetokens.cloud.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.ApplicationDraft;
import dev.threetokens.cloud.applications.Applications;
import dev.threetokens.cloud.applications.DeveloperApplications;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.FilledForm;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.Page;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DashboardApplicationsTest {
    private static final String NEW = "/dashboard/applications/new";
    private static final String HTML = "<script>alert(1)</script><b>bold</b>";

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Inject
    Applications applications;

    @Inject
    DeveloperApplications developerApplications;

    @Inject
    Grants grants;

    private final Browser browser = new Browser();
    private UserId developer;

    @BeforeEach
    void aSignedInDeveloper() {
        developer = world.user();
        browser.signIn(developer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard", NEW, "/dashboard/device-types/new"})
    void theDashboardIsForWhoSignedIn(String path) {
        assertThat(new Browser().get(path).location().orElseThrow()).startsWith("/signin?next=%2Fdashboard");
    }

    @Test
    void theConsoleAndTheDashboardLeadToEachOther() {
        assertThat(browser.get("/my").html().select("header a[href=/dashboard]").text())
                .isEqualTo("Dashboard");
        assertThat(browser.get("/dashboard").html().select("header a[href=/my]").text())
                .isEqualTo("My console");
    }

    @Test
    void whoDevelopsNothingIsToldHowToBegin() {
        assertThat(browser.get("/dashboard").html().select(".empty").eachText())
                .anyMatch(text -> text.startsWith("You have no application yet"))
                .anyMatch(text -> text.startsWith("You have no device type yet"));
    }

    @Test
    void theListShowsOwnApplicationsAndNoOthers() {
        var own = created("Mine");
        oauth.client();

        var html = browser.get("/dashboard").html();

        assertThat(html.select("[data-client-id]").eachAttr("data-client-id"))
                .containsExactly(own.id().value());
        assertThat(html.select("[data-client-id] h3").text()).isEqualTo("Mine");
    }

    @Test
    void aNewApplicationHasASecretThatIsShownOnceAndKeptAsAHash() {
        var answer = filled("Shown once").press(browser, "save");
        var path = answer.location().orElseThrow();
        assertThat(answer.status()).isEqualTo(303);

        var secret = browser.get(path).html().select("#client-secret").text();

        var application = application(path);
        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(application.secret().hash()).isEqualTo(Secrets.hash(secret));
        for (var later : List.of(path, path + "/edit", path + "/secret", "/dashboard", "/my")) {
            assertThat(browser.get(later).response().asString()).doesNotContain(secret);
        }
        assertThat(clientCredentials(application.id(), secret)).isEqualTo(200);
    }

    @Test
    void aSecretWaitsForItsOwnPageOnly() {
        var path = filled("Patient").press(browser, "save").location().orElseThrow();

        assertThat(browser.get("/my").html().select("#notice")).isEmpty();
        assertThat(browser.get("/dashboard").html().select("#notice")).isEmpty();
        assertThat(browser.get(path).html().select("#client-secret")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void eachMethodIsEnabledByItself(Method method) {
        var form = FilledForm.on(browser.get(NEW))
                .type("name", "One method")
                .type("redirectUris", "http://127.0.0.1/callback")
                .uncheck("method", Method.AUTHORIZATION_CODE_PKCE.name())
                .check("method", method.name());

        var application = application(form.press(browser, "save").location().orElseThrow());

        assertThat(application.methods()).containsExactly(method);
    }

    @Test
    void implicitIsMarkedAsLegacyAndSaysWhy() {
        assertThat(browser.get(NEW).html().select("#about-IMPLICIT").text())
                .contains("Legacy, avoid", "in the browser's address");
    }

    /** RFC 9700 section 4.1.3; a script or a document in an address would run in the page that redirects to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript://app.example/%0aalert(1)",
                "data:text/html,<script>alert(1)</script>",
                "http://app.example/callback",
                "https://app.example/callback#fragment",
                "https://user@app.example/callback",
                "/callback"
            })
    void whatIsNoGoodRedirectUrlIsRefusedWithASentence(String uri) {
        var page = filled("Typed before")
                .type("redirectUris", "https://good.example/\n" + uri)
                .press(browser, "save");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#redirectUris-problem").text())
                .startsWith(uri + " – ")
                .endsWith(".");
        assertThat(FilledForm.on(page).value("name")).isEqualTo("Typed before");
        assertThat(FilledForm.on(page).value("redirectUris")).isEqualTo("https://good.example/\n" + uri);
        assertThat(developerApplications.ownedBy(developer)).isEmpty();
    }

    @Test
    void aMethodThatSendsUsersBackNeedsARedirectUrlAndOthersNeedNone() {
        var form = filled("No way back").type("redirectUris", " \n ");
        assertThat(form.press(browser, "save").html().select("#redirectUris-problem"))
                .hasSize(1);

        form.uncheck("method", Method.AUTHORIZATION_CODE_PKCE.name());
        assertThat(form.press(browser, "save").status()).isEqualTo(303);
    }

    @Test
    void lengthsAndNumbersHaveLimits() {
        var tooMany =
                IntStream.range(0, 11).mapToObj(i -> "https://app.example/" + i).collect(Collectors.joining("\n"));
        var page = filled("n".repeat(65))
                .type("description", "d".repeat(1501))
                .type("redirectUris", tooMany)
                .press(browser, "save");

        assertThat(page.html().select(".problem[id]").eachText())
                .containsExactly(
                        "Shorten this to at most 64 characters; it has 65.",
                        "Shorten this to at most 1500 characters; it has 1501.",
                        "Keep at most 10 redirect URLs.");
        var atTheLimit = filled("n".repeat(64))
                .type("description", "d".repeat(1500))
                .type(
                        "redirectUris",
                        IntStream.range(0, 10)
                                .mapToObj(i -> "https://app.example/" + "p".repeat(879) + i)
                                .collect(Collectors.joining("\n")));
        assertThat(atTheLimit.press(browser, "save").status()).isEqualTo(303);
    }

    @Test
    void anApplicationAsksForAtMostAHundredPermissions() {
        var form = filled("Greedy");
        IntStream.range(0, 50).forEach(i -> {
            var type = world.lampType(developer, true);
            form.check("type", type.value())
                    .check("permission", "devices/" + type + ":read", "devices/" + type + ":write");
        });

        var atTheLimit = form.press(browser, "save");
        assertThat(atTheLimit.status()).isEqualTo(303);
        assertThat(application(atTheLimit.location().orElseThrow())
                        .permissions()
                        .all())
                .hasSize(100);

        var refused = form.check("permission", "profile:read").press(browser, "save");
        assertThat(refused.html().select("#permissions .problem").text()).contains("at most 100 permissions");
    }

    @Test
    void aDeveloperHasAtMostAHundredApplications() {
        var draft = new ApplicationDraft("One of many", "", List.of(), Set.of(), Permissions.NONE);
        IntStream.range(0, 100).forEach(i -> developerApplications.create(developer, draft));

        var page = filled("One too many").press(browser, "save");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("[role=alert]").text()).contains("100 applications, which is the most");
        assertThat(developerApplications.ownedBy(developer)).hasSize(100);
    }

    @Test
    void deviceTypesAreFoundAmongThePublishedAndOnesOwn() {
        var own = world.lampType(developer, false);
        var published = world.lampType(world.user(), true);
        var foreign = world.lampType(world.user(), false);

        for (var type : List.of(own, published)) {
            assertThat(search("Lamp " + type).html().select("#found strong").eachText())
                    .containsExactly("Lamp " + type);
        }
        assertThat(search("Lamp " + foreign).html().select("#found")).isEmpty();
        assertThat(search("Lamp " + foreign).html().select("#nothing-found").text())
                .contains("No other device type has “Lamp " + foreign + "”");
    }

    @Test
    void theEnterKeyInTheSearchSearchesAndSavesNothing() {
        var type = world.lampType(developer, true);

        var page = filled("Not yet").type("search", "lamp " + type).press(browser, "enter");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("#found li")).hasSize(1);
        assertThat(developerApplications.ownedBy(developer)).isEmpty();
    }

    @Test
    void aTypeThatIsAddedGetsItsOwnRowAndNothingThatWasTypedIsLost() {
        var type = world.lampType(world.user(), true);
        var form = filled("Kept").type("description", "Typed\nbefore").check("permission", "profile:write");

        var page = form.press(browser, "add:" + type);

        var after = FilledForm.on(page);
        assertThat(after.value("name")).isEqualTo("Kept");
        assertThat(after.value("description")).isEqualTo("Typed\nbefore");
        assertThat(after.values("permission")).containsExactly("profile:write", "devices/" + type + ":read");
        assertThat(after.values("type")).containsExactly(type.value());
        var application = application(after.press(browser, "save").location().orElseThrow());
        assertThat(application.permissions()).hasToString("devices/" + type + ":read profile:write");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"devices/%s:read", "devices/absent:read", "everything:write", "profile", "devices/a b:read"})
    void noPermissionIsAskedForThatCannotBeChosen(String forged) {
        var foreign = world.lampType(world.user(), false);

        var page =
                filled("Forger").check("permission", forged.formatted(foreign)).press(browser, "save");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#permissions .problem")).hasSize(1);
        assertThat(filled("Forger").press(browser, "add:" + foreign).status()).isEqualTo(422);
    }

    /** Whoever knows the id of a private type would learn its name otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"search", "save"})
    void aForgedFormShowsNothingOfAForeignPrivateType(String step) {
        var foreign = world.lampType(world.user(), false);

        var page = filled("")
                .type("type", foreign.value())
                .check("permission", "devices/" + foreign + ":read")
                .press(browser, step);

        assertThat(page.status()).isIn(200, 422);
        assertThat(page.html().outerHtml()).doesNotContain("Lamp " + foreign, "test." + foreign);
    }

    /** OWASP API3:2023, mass assignment. */
    @Test
    void fieldsThatAreNotInTheFormPlayNoPart() {
        var victim = world.user();
        var id = Secrets.random128();
        var form = filled("Plain")
                .type("id", id)
                .type("client_id", id)
                .type("owner", victim.value())
                .type("owner_id", victim.value())
                .type("developer", victim.value())
                .type("secret", "chosen")
                .type("secretHash", Secrets.hash("chosen"))
                .type("secret_version", "7");

        var application = application(form.press(browser, "save").location().orElseThrow());

        assertThat(application.id().value()).isNotEqualTo(id);
        assertThat(application.developer()).isEqualTo(developer);
        assertThat(application.secret().hash()).isNotEqualTo(Secrets.hash("chosen"));
        assertThat(application.secret().version()).isEqualTo(1);
        assertThat(developerApplications.ownedBy(victim)).isEmpty();

        edit(application)
                .type("owner", victim.value())
                .type("id", id)
                .type("secret", "chosen")
                .press(browser, "save");

        assertThat(applications.find(application.id())).contains(application);
    }

    @Test
    void whatIsEditedChangesAndTheRestStays() {
        var before = created("Before");

        var page = browser.follow(edit(before)
                .type("name", "After")
                .type("description", "Now described")
                .type("redirectUris", "https://after.example/callback")
                .uncheck("method", Method.CLIENT_CREDENTIALS.name())
                .check("method", Method.LIMITED_INPUT.name())
                .press(browser, "save"));

        assertThat(page.html().select("h1").text()).isEqualTo("After");
        assertThat(page.html().select("#notice").text()).isEqualTo("Saved.");
        assertThat(applications.find(before.id()))
                .contains(new Application(
                        before.id(),
                        developer,
                        "After",
                        "Now described",
                        List.of("https://after.example/callback"),
                        Set.of(Method.AUTHORIZATION_CODE_PKCE, Method.LIMITED_INPUT),
                        before.permissions(),
                        before.secret()));
    }

    @Test
    void regeneratingTheSecretAsksFirstAndThenEndsTheOldOneAtOnce() {
        var client = clientOf(developer);
        var path = "/dashboard/applications/" + client.id();

        var question = browser.submit(browser.get(path).form("form[data-action=renew-secret]"));
        assertThat(question.html().select("main").text()).contains("every application token", "at once");
        assertThat(clientCredentials(client.id(), client.secret())).isEqualTo(200);

        var page = browser.follow(browser.submit(question.form("form:has(#confirm)")));

        var secret = page.html().select("#client-secret").text();
        assertThat(secret).matches("[0-9a-f]{64}").isNotEqualTo(client.secret());
        assertThat(clientCredentials(client.id(), client.secret())).isEqualTo(401);
        assertThat(clientCredentials(client.id(), secret)).isEqualTo(200);
        assertThat(browser.get(path).html().select("#client-secret")).isEmpty();
    }

    @Test
    void deletingAsksFirstAndThenEndsAllTokensAndGrants() {
        var client = clientOf(developer);
        var user = world.user();
        var tokens = client.signIn(user);
        var applicationToken = world.applicationToken(client.id());
        var path = "/dashboard/applications/" + client.id();
        assertThat(browser.get(path).html().select("#users").text()).startsWith("1 ");

        var question = browser.submit(browser.get(path).form("form[data-action=delete]"));
        assertThat(question.html().select("main").text())
                .contains("user tokens, refresh tokens and application tokens", "grants of its users (1)");
        assertThat(OAuthClient.tokenInfo(tokens.access()).statusCode()).isEqualTo(200);
        var page = browser.follow(browser.submit(question.form("form:has(#confirm)")));

        assertThat(page.html().select("#notice").text()).isEqualTo("An application is deleted.");
        assertThat(OAuthClient.tokenInfo(tokens.access()).statusCode()).isEqualTo(401);
        assertThat(OAuthClient.tokenInfo(applicationToken).statusCode()).isEqualTo(401);
        assertThat(client.refresh(tokens.refresh()).statusCode()).isEqualTo(401);
        assertThat(grants.givenBy(user)).isEmpty();
        assertThat(browser.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/secret", "/delete"})
    void theApplicationOfAnotherDeveloperIsForbiddenAndAMissingOneIsNotThere(String action) {
        var foreign = oauth.client();
        var before = applications.find(foreign.id());
        var path = "/dashboard/applications/" + foreign.id() + action;
        var form = Map.of("csrf", csrf(), "step", "save", "name", "Taken over");

        assertThat(browser.get(path).status()).isEqualTo(403);
        assertThat(browser.get("/dashboard/applications/absent" + action).status())
                .isEqualTo(404);
        assertThat(browser.get("/dashboard/applications/a%20b" + action).status())
                .isEqualTo(404);
        if (!action.isEmpty()) {
            assertThat(browser.post(path, form).status()).isEqualTo(403);
            assertThat(browser.post("/dashboard/applications/absent" + action, form)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(applications.find(foreign.id())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guess"})
    void anotherSiteCannotActInTheDashboard(String csrf) {
        var own = created("Unharmed");
        var path = "/dashboard/applications/" + own.id();
        var form = Map.of("csrf", csrf, "step", "save", "name", "Harmed");

        for (var target : List.of(NEW, path + "/edit", path + "/secret", path + "/delete")) {
            assertThat(browser.post(target, form).status()).isEqualTo(403);
        }
        assertThat(developerApplications.ownedBy(developer)).containsExactly(own);
    }

    /** Stored markup would run in the browser of every user who is asked to grant. */
    @Test
    void markupInNamesIsTextInTheDashboardTheConsoleAndTheConsentPage() {
        var form = filled(HTML).type("description", HTML).check("permission", "profile:read");
        var path = form.press(browser, "save").location().orElseThrow();
        var client = OAuthClient.of(application(path).id(), "", OAuthWorld.LOOPBACK);
        var user = world.user();

        for (var page : List.of(
                browser.get(path),
                browser.get("/dashboard"),
                browser.get(path + "/edit"),
                browser.get(path + "/secret"),
                browser.get(path + "/delete"),
                consentPage(user, client),
                consoleOfGranting(user, client))) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("script, main b")).isEmpty();
            assertThat(page.html().select("main").text()
                            + page.html().select("#name").val())
                    .contains(HTML);
        }
    }

    private Page consentPage(UserId user, OAuthClient client) {
        var users = new Browser();
        users.signIn(user);
        return users.get(client.authorizePath());
    }

    private Page consoleOfGranting(UserId user, OAuthClient client) {
        world.grant(user, client.id(), "profile:read");
        var users = new Browser();
        users.signIn(user);
        return users.get("/my/applications");
    }

    private FilledForm filled(String name) {
        return FilledForm.on(browser.get(NEW))
                .type("name", name)
                .type("redirectUris", "http://127.0.0.1/callback")
                .check("method", Method.CLIENT_CREDENTIALS.name());
    }

    private FilledForm edit(Application application) {
        return FilledForm.on(browser.get("/dashboard/applications/" + application.id() + "/edit"));
    }

    private Application created(String name) {
        var path = filled(name).press(browser, "save").location().orElseThrow();
        browser.get(path);
        return application(path);
    }

    private OAuthClient clientOf(UserId developer) {
        return oauth.client(
                developer, "An application", "profile:read", Set.of(Method.values()), "http://127.0.0.1/callback");
    }

    private Page search(String text) {
        return filled("Searching").type("search", text).press(browser, "search");
    }

    private Application application(String path) {
        return applications
                .find(new ClientId(path.substring("/dashboard/applications/".length())))
                .orElseThrow();
    }

    private String csrf() {
        return FilledForm.on(browser.get(NEW)).value("csrf");
    }

    private static int clientCredentials(ClientId client, String secret) {
        return OAuthClient.of(client, secret, OAuthWorld.LOOPBACK)
                .withSecret("/token", Map.of("grant_type", "client_credentials"))
                .statusCode();
    }
}
