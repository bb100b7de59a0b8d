package dev.threetokens.e2e.tour;

import static dev.threetokens.e2e.tour.Story.mustBe;
import static dev.threetokens.e2e.tour.Story.mustBeOk;
import static dev.threetokens.e2e.tour.Story.mustBeRefused;
import static dev.threetokens.e2e.tour.Story.mustSoonBe;

import dev.threetokens.e2e.api.Socket;
import dev.threetokens.e2e.browser.CloudPages;
import dev.threetokens.e2e.browser.PlainBrowser;
import java.time.Duration;

final class Withdraw implements Step {
    private static final int POLICY_VIOLATION = 1008;

    @Override
    public String title() {
        return "Withdraw: alice takes her grant back in her console, and Homeglow loses her at once";
    }

    @Override
    public void play(Story story) {
        var application = story.applicationToken(Story.HOMEGLOW);
        var path = "/v1.1/users/" + story.alice().id() + "/devices";
        mustBeOk(story.cloud.get(path, application));
        var query = "uid=" + story.alice().id();
        try (var live = Socket.live(story.system.cloud(), query, application)) {
            withdraw(story);
            var last = live.next(Duration.ofSeconds(5), frame -> frame.has("error"))
                    .orElseThrow(() -> new StepFailedException("the live stream of alice did not end"));
            story.narrator.see("the application's live stream of alice ends: "
                    + last.path("error").path("rule").asText());
            mustBe(live.closed(Duration.ofSeconds(5)).orElse(0) == POLICY_VIOLATION, "the stream is closed with 1008");
        }
        mustBeRefused(story.cloud.get(path, application), 403, "grant/none");
        mustBeRefused(story.cloud.get("/v1.1/users/self", story.aliceToken()), 401, "token/grant-withdrawn");
        mustSoonBe("server-app forgets alice", () -> !ServerPages.sees(story, "alice"));
        story.narrator.see("server-app's analysis shows nothing of alice any more");
    }

    static void withdraw(Story story) {
        story.narrator.say("In the browser: /my, Applications, Homeglow, Withdraw, confirm.");
        try (var browser = PlainBrowser.following()) {
            var console = new CloudPages(browser, story.system.cloud());
            console.openConsole(story.alice());
            console.withdraw(story.world.homeglow());
            story.narrator.see("\"" + console.notice() + "\"");
            mustBe(!console.hasGranted(story.world.homeglow()), "the console lists the grant no more");
        }
    }
}
