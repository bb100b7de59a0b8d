package dev.threetokens.e2e.tour;

import static dev.threetokens.e2e.tour.Story.mustBe;
import static dev.threetokens.e2e.tour.Story.mustBeOk;
import static dev.threetokens.e2e.tour.Story.mustBeRefused;
import static dev.threetokens.e2e.tour.Story.mustSoonBe;

import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.browser.CloudPages;
import dev.threetokens.e2e.browser.PlainBrowser;

final class Revoke implements Step {
    @Override
    public String title() {
        return "Revoke: a device token ends by API or in the console, and only so";
    }

    @Override
    public void play(Story story) {
        story.narrator.say("Alice signs in and grants Homeglow again.");
        story.signIn();
        mustBeOk(story.cloud.delete(tokens(story), story.aliceToken()));
        isOut(story);
        Onboard.hand(story, story.light().value());
        mustSoonBe(
                "the light is back with its new token", () -> connection(story).equals("ONLINE"));
        story.narrator.see("the light is back online");
        byConsole(story);
        isOut(story);
    }

    private static void byConsole(Story story) {
        story.narrator.say("In the browser: /my, Tour light, Revoke token, confirm.");
        try (var browser = PlainBrowser.following()) {
            var console = new CloudPages(browser, story.system.cloud());
            console.openConsole(story.alice());
            console.revokeDeviceToken(story.light());
            story.narrator.see("\"" + console.notice() + "\"");
        }
    }

    private static void isOut(Story story) {
        mustSoonBe("the device's connection is closed", () -> connection(story).equals("REVOKED"));
        story.narrator.see("the simulator says of the light: REVOKED");
        var refused = story.cloud.get("/v1.1/devices/" + story.light(), story.lightToken());
        mustBeRefused(refused, 401, "token/revoked");
    }

    private static String tokens(Story story) {
        return "/v1.1/devices/" + story.light() + "/tokens";
    }

    private static String connection(Story story) {
        for (var device :
                new Http(story.system.devices()).get("/devices").data().path("devices")) {
            if (device.path("deviceId").asText().equals(story.light().value())) {
                return device.path("connection").asText();
            }
        }
        mustBe(false, "the simulator knows the light");
        return "";
    }
}
