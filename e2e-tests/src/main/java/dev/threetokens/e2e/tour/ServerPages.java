package dev.threetokens.e2e.tour;

import dev.threetokens.e2e.api.Http;

/** What server-app shows of a user. */
final class ServerPages {
    private ServerPages() {}

    /** The page names a user by the first characters of the id, all that the application knows of a user. */
    static boolean sees(Story story, String user) {
        var id = story.world.user(user).id().value();
        for (var seen : new Http(story.system.server()).get("/analysis").json().path("users")) {
            if (id.startsWith(seen.path("id").asText())) {
                return true;
            }
        }
        return false;
    }
}
