package dev.threetokens.e2e.consoles;

import dev.threetokens.e2e.oauth.AuthorizationRequest;
import dev.threetokens.e2e.system.Repository;
import dev.threetokens.e2e.world.DemoWorld;
import java.net.URI;
import java.util.List;

/** The pages of the developer dashboard, and the consent page that an application's settings make. */
final class DashboardScenes {
    private static final String HOMEGLOW = "homeglow";
    private static final String HEARTHLIGHT = "hearthlight";
    private static final String FIELDSENSE = "fieldsense";
    private static final String CAROL = "carol";
    private static final DemoWorld WORLD = DemoWorld.read(Repository.here());
    private static final String APPLICATION = "/dashboard/applications/" + WORLD.homeglow();
    private static final String LIGHT = "/dashboard/device-types/" + WORLD.type("com.hearthlight.light");
    private static final String LOCK = "/dashboard/device-types/" + WORLD.type("com.fieldsense.lock");
    private static final String NEW_TYPE = "/dashboard/device-types/new";

    private static final String EXPLORER = "/dashboard/access-explorer";

    private DashboardScenes() {}

    static List<Scene> all() {
        return List.of(
                Scene.at("dashboard-applications", HOMEGLOW, "/dashboard"),
                Scene.at("dashboard-types", FIELDSENSE, "/dashboard"),
                Scene.at("dashboard-nothing", CAROL, "/dashboard"),
                Scene.at("application", HOMEGLOW, APPLICATION),
                Scene.at("application-new", CAROL, "/dashboard/applications/new"),
                Scene.at("application-edit", HOMEGLOW, APPLICATION + "/edit"),
                new Scene("application-search", HOMEGLOW, DashboardScenes::search),
                new Scene("application-wrong", CAROL, DashboardScenes::wrongApplication),
                Scene.at("application-delete", HOMEGLOW, APPLICATION + "/delete"),
                Scene.at("secret", HOMEGLOW, APPLICATION + "/secret"),
                new Scene("secret-new", HEARTHLIGHT, DashboardScenes::newSecret),
                Scene.at("type", HEARTHLIGHT, LIGHT),
                Scene.at("type-private", FIELDSENSE, LOCK),
                Scene.at("type-edit", HEARTHLIGHT, LIGHT + "/edit"),
                Scene.at("type-publish", FIELDSENSE, LOCK + "/publish"),
                Scene.at("type-new", CAROL, NEW_TYPE),
                new Scene("type-new-wrong", CAROL, DashboardScenes::wrongType),
                Scene.at("manifest", HEARTHLIGHT, LIGHT + "/manifests/1"),
                Scene.at("manifest-new", HEARTHLIGHT, LIGHT + "/manifests/new"),
                Scene.at("explorer-nothing", CAROL, EXPLORER),
                new Scene("explorer-matrix", HOMEGLOW, visitor -> explore(visitor, "Desk lamp")),
                new Scene("explorer-unknown", HOMEGLOW, visitor -> explore(visitor, "Hall light")),
                new Scene("explorer-foreign-token", CAROL, DashboardScenes::exploreNoToken),
                new Scene("explorer-problem", CAROL, DashboardScenes::exploreNothing),
                Scene.at("not-theirs", CAROL, APPLICATION),
                new Scene("consent", CAROL, DashboardScenes::consent));
    }

    /** What Homeglow may do with a device. */
    private static void explore(Visitor visitor, String device) {
        visitor.open(EXPLORER);
        visitor.field("Or the application token of your application")
                .selectOption(WORLD.homeglow().value());
        visitor.fill("Id of a device or a user", WORLD.device(device).id().value());
        visitor.press("Explore");
    }

    private static void exploreNoToken(Visitor visitor) {
        visitor.open(EXPLORER);
        visitor.fill("A token that you hold", "a.b.c");
        visitor.press("Explore");
    }

    private static void exploreNothing(Visitor visitor) {
        visitor.open(EXPLORER);
        visitor.press("Explore");
    }

    private static void search(Visitor visitor) {
        visitor.open(APPLICATION + "/edit");
        visitor.press("Search");
    }

    private static void wrongApplication(Visitor visitor) {
        visitor.open("/dashboard/applications/new");
        visitor.fill("Redirect URLs", "javascript:alert(1)");
        visitor.press("Create application");
    }

    private static void newSecret(Visitor visitor) {
        visitor.open("/dashboard/applications/new");
        visitor.fill("Name", "Just to see it");
        visitor.fill("Redirect URLs", "http://127.0.0.1/callback");
        visitor.press("Create application");
    }

    private static void wrongType(Visitor visitor) {
        visitor.open(NEW_TYPE);
        visitor.press("Add Action");
        visitor.page().keyboard().type("open the door");
        visitor.press("Add parameter to");
        visitor.press("Create device type");
    }

    /** Of an application that nobody has granted anything. */
    private static void consent(Visitor visitor) {
        var redirect = URI.create("http://127.0.0.1:49152/callback");
        visitor.openLink(AuthorizationRequest.of(visitor.cloud(), WORLD.nosyMetrics(), redirect)
                .link()
                .toString());
    }
}
