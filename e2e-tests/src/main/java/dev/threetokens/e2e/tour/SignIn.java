package dev.threetokens.e2e.tour;

import static dev.threetokens.e2e.tour.Story.mustBe;
import static dev.threetokens.e2e.tour.Story.mustBeOk;
import static dev.threetokens.e2e.tour.Story.mustBeRefused;

import java.util.List;
import java.util.Optional;

final class SignIn implements Step {
    @Override
    public String title() {
        return "Sign in: alice's app gets a user token by Authorization Code with PKCE";
    }

    @Override
    public void play(Story story) {
        mustBeRefused(story.cloud.get("/v1.1/users/self"), 401, "token/missing");
        story.narrator.ask(
                "GET /authorize?response_type=code&code_challenge_method=S256&scope=read,write …", Optional.empty());
        story.narrator.say("In the browser alice signs in on the cloud's own page; the app never sees her password.");
        var session =
                story.homeglow().signIn(Story.HOMEGLOW, story.alice(), permissions -> consent(story, permissions));
        story.signedIn(session);
        story.narrator.say("Back on the loopback redirect: code, state and iss are checked, the code is exchanged.");
        mustBe(session.tokens().refreshToken() != null, "a user token comes with a refresh token");
        var self = mustBeOk(story.cloud.get("/v1.1/users/self", session.token()));
        mustBe(self.data().path("name").asText().equals("alice"), "the token stands for alice");
    }

    private static boolean consent(Story story, List<String> permissions) {
        story.narrator.say("The consent page lists what Homeglow asks for, and alice allows it:");
        permissions.forEach(line -> story.narrator.say("  · " + line));
        mustBe(permissions.size() == 4, "the page lists the profile and three device types, nothing else");
        return true;
    }
}
