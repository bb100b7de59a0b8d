package dev.threetokens.e2e.tour;

import static dev.threetokens.e2e.tour.Story.mustBe;
import static dev.threetokens.e2e.tour.Story.mustBeOk;

import dev.threetokens.e2e.oauth.TokenEndpoint;

final class Refresh implements Step {
    @Override
    public String title() {
        return "Refresh: a user token is short-lived; the app gets the next one without a word to alice";
    }

    @Override
    public void play(Story story) {
        var before = story.session();
        var info = mustBeOk(story.cloud.get("/tokenInfo", before.token()));
        mustBe(info.data().path("expires_in").asLong() > 0, "a user token says how long it lives");
        story.narrator.say("POST /token: grant_type=refresh_token, client id (a public client has no secret)");
        var answer = before.refresh();
        story.narrator.answer(answer);
        var after = before.with(TokenEndpoint.tokens(mustBeOk(answer)));
        story.signedIn(after);
        mustBe(!after.tokens().accessToken().equals(before.tokens().accessToken()), "the access token is a new one");
        mustBeOk(story.cloud.get("/v1.1/users/self", after.token()));
        deviceTokensStay(story);
    }

    private static void deviceTokensStay(Story story) {
        story.narrator.say("A device token has no expiry, and there is nothing to refresh it with:");
        var info = mustBeOk(story.cloud.get("/tokenInfo", story.lightToken()));
        mustBe(!info.data().has("expires_in"), "a device token has no expiry");
    }
}
