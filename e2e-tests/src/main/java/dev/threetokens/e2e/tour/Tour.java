package dev.threetokens.e2e.tour;

import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.browser.CloudPages;
import dev.threetokens.e2e.browser.PlainBrowser;
import dev.threetokens.e2e.system.ExampleSystem;
import dev.threetokens.e2e.world.DemoWorld;
import java.util.List;

/** The journey in nine steps, against a running system. Can be repeated: it leaves behind what it found. */
public final class Tour {
    private static final List<Step> STEPS = List.of(
            new SignIn(),
            new Onboard(),
            new LiveView(),
            new Control(),
            new Refresh(),
            new Companion(),
            new Withdraw(),
            new Revoke(),
            new Interoperate());

    private final Narrator narrator;
    private final Story story;

    public Tour(ExampleSystem system, DemoWorld world, Narrator narrator) {
        this.narrator = narrator;
        this.story = new Story(system, world, narrator);
    }

    /** @return whether every step went as it must; the narrator has told which did not */
    public boolean play() {
        boolean granted = hasGranted();
        int done = playSteps();
        leaveAsFound(granted);
        return done == STEPS.size();
    }

    private int playSteps() {
        for (int i = 0; i < STEPS.size(); i++) {
            var step = STEPS.get(i);
            try {
                narrator.step(i + 1, step.title());
                step.play(story);
            } catch (RuntimeException e) {
                narrator.failed(i + 1, step.title(), String.valueOf(e.getMessage()));
                return i;
            }
        }
        return STEPS.size();
    }

    private boolean hasGranted() {
        try (var browser = PlainBrowser.following()) {
            var console = new CloudPages(browser, story.system.cloud());
            console.openConsole(story.alice());
            return console.hasGranted(story.world.homeglow());
        }
    }

    /** Deletes the tour's light, and withdraws a grant that alice had not given before. */
    private void leaveAsFound(boolean granted) {
        try {
            if (story.hasLight()) {
                var session = story.signIn();
                new Http(story.system.cloud()).delete("/v1.1/devices/" + story.light(), session.token());
                story.noLight();
            }
            if (granted != hasGranted()) {
                putBack(granted);
            }
        } catch (RuntimeException e) {
            narrator.say("The tour could not tidy up: " + e.getMessage());
        }
    }

    private void putBack(boolean granted) {
        if (granted) {
            story.signIn();
        } else {
            narrator.say("");
            narrator.say("The tour ends as it began: its light is deleted, alice's grant is withdrawn.");
            Withdraw.withdraw(story);
        }
    }
}
