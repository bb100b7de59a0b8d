package dev.threetokens.e2e.tour;

import static dev.threetokens.e2e.tour.Story.mustBe;
import static dev.threetokens.e2e.tour.Story.mustBeOk;
import static dev.threetokens.e2e.tour.Story.mustBeRefused;
import static dev.threetokens.e2e.tour.Story.mustSoonBe;

import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.api.HeldToken;
import java.util.Map;

final class Companion implements Step {
    @Override
    public String title() {
        return "The companion: server-app works across users with an application token of the same client id";
    }

    @Override
    public void play(Story story) {
        var token = story.applicationToken(Story.HOMEGLOW);
        var users = mustBeOk(story.cloud.get("/v1.1/applications/" + story.world.homeglow() + "/users", token))
                .body();
        mustBe(users.contains(story.alice().id().value()), "alice is among the consenting users");
        mustBe(!users.contains(story.world.user("carol").id().value()), "carol is not");
        mustBeOk(devicesOf(story, "bob", token));
        mustBeRefused(devicesOf(story, "carol", token), 403, "grant/none");
        mustSoonBe("server-app analyses alice's devices", () -> ServerPages.sees(story, "alice"));
        mustBe(!ServerPages.sees(story, "carol"), "server-app knows nothing of carol");
        lights(story);
        insight(story, token);
    }

    private static Answer devicesOf(Story story, String user, HeldToken token) {
        return story.cloud.get("/v1.1/users/" + story.world.user(user).id() + "/devices", token);
    }

    private static void lights(Story story) {
        story.narrator.say("server-app switches on the lights of all consenting users:");
        var report = mustBeOk(story.server.post("/lights", Map.of("on", true)));
        mustBe(report.data().path("accepted").asInt() > 1, "alice's light and bob's get the Action");
        mustBe(!report.body().contains(story.light().value()), "the answer names nobody's light");
    }

    private static void insight(Story story, HeldToken application) {
        story.narrator.say("Alice's app asks the companion for her own insight, with her user token:");
        var insight = mustBeOk(story.server.get("/insight", story.aliceToken()));
        mustBe(insight.data().path("uid").asText().equals(story.alice().id().value()), "the insight is about alice");
        var refused = story.server.get("/insight", application);
        mustBe(!refused.ok(), "no other kind of token gets an insight");
    }
}
