package dev.threetokens.e2e.tour;

import static dev.threetokens.e2e.tour.Story.mustBe;

import dev.threetokens.e2e.api.Socket;
import java.time.Duration;
import java.util.Optional;

final class LiveView implements Step {
    private static final int FRAMES = 3;
    private static final long MOST_MILLIS = 1000;

    @Override
    public String title() {
        return "Live view: readings arrive by WebSocket within a second";
    }

    @Override
    public void play(Story story) {
        var query = "uid=" + story.alice().id();
        story.narrator.ask("WebSocket /v1.1/live?" + query, Optional.of(story.aliceToken()));
        try (var live = Socket.live(story.system.cloud(), query, story.aliceToken())) {
            for (int i = 0; i < FRAMES; i++) {
                show(story, live);
            }
        }
    }

    private static void show(Story story, Socket live) {
        var frame = live.next(Duration.ofSeconds(20), one -> one.has("mid"))
                .orElseThrow(() -> new StepFailedException("no reading came"));
        long late = System.currentTimeMillis() - frame.path("ts").asLong();
        story.narrator.see(
                story.nameOf(frame.path("sdid").asText()) + " " + frame.path("data") + "  after " + late + " ms");
        mustBe(frame.path("uid").asText().equals(story.alice().id().value()), "only alice's devices are heard");
        mustBe(late < MOST_MILLIS, "a reading arrives within a second");
    }
}
