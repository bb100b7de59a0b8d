package dev.threetokens.e2e.tour;

import static dev.threetokens.e2e.tour.Story.mustBeOk;
import static dev.threetokens.e2e.tour.Story.mustSoonBe;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.device.DeviceToken;
import dev.threetokens.model.device.NewDevice;
import dev.threetokens.model.setup.DeviceSetup;

final class Onboard implements Step {
    static final String LIGHT = "com.hearthlight.light";
    private static final String NAME = "Tour light";

    @Override
    public String title() {
        return "Onboard as proxy: the app adds a Smart Light and hands it its device token";
    }

    @Override
    public void play(Story story) {
        var added = mustBeOk(story.cloud.post(
                "/v1.1/devices", story.aliceToken(), NewDevice.of(story.alice().id(), story.world.type(LIGHT), NAME)));
        var device = added.dataAs(Device.class).id();
        hand(story, device.value());
        var http = new Http(story.system.cloud());
        mustSoonBe(
                "the light comes online by itself",
                () -> http.get("/v1.1/devices/" + device + "/presence", story.aliceToken())
                        .data()
                        .path("connected")
                        .asBoolean());
        story.narrator.see("the light has opened its channel with its own token and is online");
    }

    /** Creates (or replaces) the token of the device and hands it over. */
    static void hand(Story story, String device) {
        var created = mustBeOk(story.cloud.put("/v1.1/devices/" + device + "/tokens", story.aliceToken()))
                .dataAs(DeviceToken.class);
        story.onboarded(created.did(), HeldToken.ofDevice(NAME, created.accessToken()));
        story.narrator.say("The app hands id and token to the device; the device needs nothing else.");
        mustBeOk(story.devices.post("/setup", new DeviceSetup(created.did(), LIGHT, NAME, created.accessToken())));
    }
}
