package dev.threetokens.e2e.tour;

import static dev.threetokens.e2e.tour.Story.mustBe;
import static dev.threetokens.e2e.tour.Story.mustBeOk;
import static dev.threetokens.e2e.tour.Story.mustBeRefused;

import dev.threetokens.model.message.Message;
import java.util.Map;

final class Interoperate implements Step {
    private static final String STATION = "Garden in Seattle";

    @Override
    public String title() {
        return "Interoperate: another company's device, read with the grant; another application, kept out";
    }

    @Override
    public void play(Story story) {
        var station = story.world.device(STATION).id();
        story.narrator.say("The Weather Station is Fieldsense's; alice granted Homeglow to read it, not to write.");
        mustBeOk(story.cloud.get("/v1.1/messages/last?sdids=" + station, story.aliceToken()));
        var written = story.cloud.post(
                "/v1.1/messages",
                story.aliceToken(),
                Message.of(station, Map.of("temperature", 99.9), System.currentTimeMillis(), "tour"));
        mustBeRefused(written, 403, "grant/right");
        nosy(story, station.value());
    }

    private static void nosy(Story story, String station) {
        story.narrator.say("Nosy Metrics asks to read all devices, but nobody granted it anything.");
        var token = story.applicationToken("Nosy Metrics");
        var users = mustBeOk(story.cloud.get("/v1.1/applications/" + story.world.nosyMetrics() + "/users", token));
        mustBe(users.json().path("total").asInt(-1) == 0, "nobody granted Nosy Metrics anything");
        mustBeRefused(story.cloud.get("/v1.1/devices/" + station, token), 403, "grant/none");
        mustBeRefused(
                story.cloud.get("/v1.1/applications/" + story.world.homeglow() + "/users", token),
                403,
                "application-token/other-application");
    }
}
