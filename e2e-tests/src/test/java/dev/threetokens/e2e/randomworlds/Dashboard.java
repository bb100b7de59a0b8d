package dev.threetokens.e2e.randomworlds;

import dev.threetokens.e2e.browser.PlainBrowser;
import dev.threetokens.e2e.oracle.Permission;
import dev.threetokens.e2e.oracle.Right;
import dev.threetokens.e2e.worlds.Names;
import dev.threetokens.e2e.worlds.RunningWorld;
import dev.threetokens.e2e.worlds.WorldPlan;
import java.util.Set;

/** The developer's form of an application, as a person fills it in. */
final class Dashboard {
    private Dashboard() {}

    /** Every type that the application asks for keeps its row, as one right of it stays. */
    static void askFor(RunningWorld world, String application, Set<Permission> permissions) {
        var pages = world.browserOf(Life.DEVELOPER);
        pages.open(
                world.cloud().resolve("/dashboard/applications/" + Names.id(application) + "/edit"),
                RunningWorld.person(Life.DEVELOPER));
        var browser = (PlainBrowser) pages.browser();
        for (var type : Life.TYPES) {
            for (var right : Right.values()) {
                var permission = Permission.ofType(type, right);
                browser.tick(
                        "input[name=permission][value='" + WorldPlan.wireName(permission) + "']",
                        permissions.contains(permission));
            }
        }
        browser.press("#save");
        if (browser.status() != 200 || browser.shows(".problem")) {
            throw new AssertionError("the dashboard refused a change: " + browser.texts(".problem"));
        }
    }
}
