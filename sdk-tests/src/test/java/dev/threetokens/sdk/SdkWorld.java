package dev.threetokens.sdk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cloud.artik.client.ApiException;
import cloud.artik.model.Device;
import cloud.artik.model.Message;
import cloud.artik.websocket.WebSocketProxy;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.cloud.Cloud;
import dev.threetokens.e2e.oauth.TokenEndpoint;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.e2e.oauth.UserSession;
import dev.threetokens.e2e.world.DemoWorld.Person;
import java.net.URI;
import java.util.Map;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** One cloud for all tests of a run, and those who use it through the SDK. */
final class SdkWorld {
    static final String LIGHT = "dtfd593feb2bf85d0cd07d823a275091f0";
    static final String WEATHER = "dt3deec68d79026df5523166f645993865";
    static final String PRIVATE_LOCK = "dt136a4cfc8f368d8904100035a3529c8a";
    /** Nobody wants to wait half a minute for a ping, or for a registration to be late. */
    private static final Map<String, String> QUICK =
            Map.of("MOCK_CLOUD_STREAMS_PING_INTERVAL", "2s", "MOCK_CLOUD_STREAMS_REGISTER_TIMEOUT", "5s");

    private static final Cloud CLOUD = started();

    private SdkWorld() {}

    private static Cloud started() {
        var cloud = Cloud.start(QUICK);
        Runtime.getRuntime().addShutdownHook(new Thread(cloud::close));
        return cloud;
    }

    static URI cloud() {
        return CLOUD.address();
    }

    static URI mqtt() {
        return CLOUD.mqtt();
    }

    /** Before a socket of the SDK is made: it takes the address from a static field. */
    static void pointSockets() {
        WebSocketProxy.setHost(cloud().toString().replaceFirst("http", "ws") + "/v1.1");
    }

    /** Signs in to Homeglow, and consents where that is asked for. */
    static UserSession signedIn(String name) {
        return new UserApp(cloud(), CLOUD.world().homeglow()).signIn("Homeglow", person(name));
    }

    static Person person(String name) {
        return CLOUD.world().user(name);
    }

    static String idOf(String name) {
        return person(name).id().value();
    }

    /** The id of a device that the cloud has from the start. */
    static String seededDevice(String name) {
        return CLOUD.world().device(name).id().value();
    }

    static Sdk user(String name) {
        return new Sdk(cloud(), signedIn(name).token());
    }

    /** With the application token of Homeglow. */
    static Sdk application() {
        return with(applicationToken());
    }

    static HeldToken applicationToken() {
        var answer = new TokenEndpoint(cloud()).clientCredentials(CLOUD.world().homeglow(), CLOUD.clientSecret());
        return HeldToken.ofApplication("Homeglow", TokenEndpoint.tokens(answer).accessToken());
    }

    static String clientId() {
        return CLOUD.clientId();
    }

    static Sdk anonymous() {
        return new Sdk(cloud());
    }

    static Sdk with(HeldToken token) {
        return new Sdk(cloud(), token);
    }

    static Sdk device(String token) {
        return with(HeldToken.ofDevice("a device", token));
    }

    /** A new light of this user. */
    static String newLight(Sdk user, String name) throws ApiException {
        return user.devices()
                .addDevice(lightOf(user.users().getSelf().getData().getId(), name))
                .getData()
                .getId();
    }

    static Device lightOf(String uid, String name) {
        var device = new Device();
        device.setUid(uid);
        device.setDtid(LIGHT);
        device.setName(name);
        return device;
    }

    static Message message(String sdid, Map<String, Object> data, long ts) {
        var message = new Message();
        message.setSdid(sdid);
        message.setType("message");
        message.setTs(ts);
        message.setData(data);
        return message;
    }

    static String newToken(Sdk user, String device) throws ApiException {
        return user.devices().updateDeviceToken(device).getData().getAccessToken();
    }

    /** The call is refused; the SDK says so with its own exception. */
    static AbstractObjectAssert<?, ApiException> assertRefused(int status, ThrowingCallable call) {
        return assertThatThrownBy(call).asInstanceOf(type(ApiException.class)).returns(status, ApiException::getCode);
    }
}
