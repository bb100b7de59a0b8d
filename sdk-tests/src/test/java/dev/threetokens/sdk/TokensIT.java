package dev.threetokens.sdk;

import static dev.threetokens.sdk.SdkWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.artik.client.ApiException;
import cloud.artik.model.TokenRequest;
import dev.threetokens.e2e.api.HeldToken;
import org.junit.jupiter.api.Test;

class TokensIT {
    private static final int USER_TOKEN_LIFE_OF_THE_DEMO = 300;

    @Test
    void tokenInfoTellsWhatEachKindOfTokenIs() throws ApiException {
        var alice = SdkWorld.user("alice");
        var light = SdkWorld.newLight(alice, "A light to ask about");
        var token = SdkWorld.newToken(alice, light);

        var ofUser = alice.tokens().tokenInfo().getData();
        assertThat(ofUser.getClientId()).isEqualTo(SdkWorld.clientId());
        assertThat(ofUser.getUserId()).isEqualTo(SdkWorld.idOf("alice"));
        assertThat(ofUser.getDeviceId()).isNull();
        assertThat(ofUser.getExpiresIn()).isBetween(1, USER_TOKEN_LIFE_OF_THE_DEMO);

        var ofApplication = SdkWorld.application().tokens().tokenInfo().getData();
        assertThat(ofApplication.getClientId()).isEqualTo(SdkWorld.clientId());
        assertThat(ofApplication.getUserId()).isNull();

        var ofDevice = SdkWorld.device(token).tokens().tokenInfo().getData();
        assertThat(ofDevice.getDeviceId()).isEqualTo(light);
        assertThat(ofDevice.getClientId()).isNull();
    }

    @Test
    void checkTokenKnowsItsOwnTokenFromRubbish() throws ApiException {
        var session = SdkWorld.signedIn("alice");
        var alice = SdkWorld.with(session.token());

        assertThat(alice.tokens()
                        .checkToken(request(session.token().value()))
                        .getData()
                        .getMessage())
                .isEqualTo("Valid token");
        assertRefused(401, () -> alice.tokens().checkToken(request("rubbish")));
    }

    @Test
    void aTokenIsRefreshedWithTheOldOneAsBearer() throws ApiException {
        var session = SdkWorld.signedIn("alice");

        var fresh = SdkWorld.with(session.token())
                .tokens()
                .refreshToken("refresh_token", session.tokens().refreshToken());

        assertThat(fresh.getTokenType()).isEqualToIgnoringCase("bearer");
        assertThat(fresh.getRefreshToken()).isNotEqualTo(session.tokens().refreshToken());
        var alice = SdkWorld.with(HeldToken.ofUser("alice", fresh.getAccessToken()));
        assertThat(alice.users().getSelf().getData().getId()).isEqualTo(SdkWorld.idOf("alice"));
    }

    @Test
    void anUnknownRefreshTokenIsABadRequest() {
        var alice = SdkWorld.user("alice");
        assertRefused(400, () -> alice.tokens().refreshToken("refresh_token", "0".repeat(32)));
    }

    @Test
    void withoutAUserThereIsNoSelf() {
        assertRefused(403, () -> SdkWorld.application().users().getSelf());
        assertRefused(401, () -> SdkWorld.anonymous().users().getSelf());
    }

    @Test
    void aRevokedTokenIsRefused() {
        var session = SdkWorld.signedIn("alice");
        assertThat(session.revoke().ok()).isTrue();
        assertRefused(401, () -> SdkWorld.with(session.token()).users().getSelf());
    }

    private static TokenRequest request(String token) {
        var request = new TokenRequest();
        request.setToken(token);
        return request;
    }
}
