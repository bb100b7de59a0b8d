package dev.threetokens.e2e.tour;

import static dev.threetokens.e2e.tour.Story.mustBeOk;
import static dev.threetokens.e2e.tour.Story.mustBeRefused;

import dev.threetokens.e2e.api.Socket;
import dev.threetokens.model.action.Action;
import dev.threetokens.model.action.Actions;
import java.time.Duration;
import java.util.List;

final class Control implements Step {
    @Override
    public String title() {
        return "Control: alice switches the light on and off";
    }

    @Override
    public void play(Story story) {
        try (var live = Socket.live(story.system.cloud(), "sdid=" + story.light(), story.aliceToken())) {
            send(story, live, "setOn", true);
            send(story, live, "setOff", false);
        }
        story.narrator.say("The light itself is told what to do, but cannot look at another device of its owner:");
        var other = story.world.device("Living room").id();
        mustBeRefused(story.cloud.get("/v1.1/devices/" + other, story.lightToken()), 403, "device-token/other-device");
    }

    private static void send(Story story, Socket live, String action, boolean on) {
        mustBeOk(story.cloud.post(
                "/v1.1/actions", story.aliceToken(), Actions.of(story.light(), List.of(Action.of(action)))));
        var report = live.next(
                        Duration.ofSeconds(10),
                        frame -> frame.path("data").path("state").isBoolean()
                                && frame.path("data").path("state").asBoolean() == on)
                .orElseThrow(() -> new StepFailedException("the light did not report state " + on));
        story.narrator.see("the light reports " + report.path("data"));
    }
}
