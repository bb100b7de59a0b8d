package dev.threetokens.sdk;

import cloud.artik.client.ApiException;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.browser.CloudPages;
import dev.threetokens.e2e.oauth.UserApp;
import java.util.Map;

/**
 * A light of Alice's that Carol has accepted. The answer to an invitation has no call in any SDK: it is given in the console.
 *
 * @param made when the light was added and sent its first message, in milliseconds since the epoch
 */
record SharedLight(String id, String share, long made) {
    static SharedLight accepted() throws ApiException {
        long now = System.currentTimeMillis();
        var alice = SdkWorld.user("alice");
        var light = SdkWorld.newLight(alice, "Light that is shared");
        alice.messages().sendMessage(SdkWorld.message(light, Map.of("brightness", 1), now));
        var share = invited(light);
        var pages = new CloudPages(UserApp.browser(), SdkWorld.cloud());
        pages.openConsole(SdkWorld.person("carol"));
        pages.acceptShare(share);
        return new SharedLight(light, share, now);
    }

    private static String invited(String light) {
        var path = "/v1.1/devices/" + light + "/shares";
        var invitation = Map.of("email", "carol@example.org");
        return new Http(SdkWorld.cloud())
                .post(path, SdkWorld.signedIn("alice").token(), invitation)
                .json()
                .path("shareId")
                .asText();
    }
}
