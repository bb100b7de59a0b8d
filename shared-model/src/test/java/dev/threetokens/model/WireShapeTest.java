package dev.threetokens.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.channel.Register;
import dev.threetokens.model.device.DeviceToken;
import dev.threetokens.model.device.DeviceType;
import dev.threetokens.model.device.Tag;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.RegistrationId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.NormalizedMessage;
import dev.threetokens.model.oauth.TokenResponse;
import dev.threetokens.model.registration.PinConfirmation;
import dev.threetokens.model.registration.RegisteredDevice;
import dev.threetokens.model.registration.RegistrationCompletion;
import dev.threetokens.model.registration.RegistrationState;
import dev.threetokens.model.registration.RegistrationStatus;
import dev.threetokens.model.registration.RegistrationTicket;
import dev.threetokens.model.token.TokenKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON samples are those of the original cloud's documentation and of captures of its SDKs. */
class WireShapeTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void anIdIsAPlainTextOnTheWire() throws Exception {
        assertThat(json.writeValueAsString(new DeviceId("a1b2"))).isEqualTo("\"a1b2\"");
        assertThat(json.readValue("\"a1b2\"", UserId.class)).isEqualTo(new UserId("a1b2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "../etc", "é", "a\u0000"})
    void aTextThatIsNoIdIsRefused(String text) {
        assertThatThrownBy(() -> new DeviceId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "authorization"})
    void theRegisterFrameIsReadInBothSpellingsOfItsKey(String key) throws Exception {
        var frame = json.readValue(
                "{\"type\":\"register\",\"sdid\":\"d1\",\"" + key + "\":\"bearer t\",\"cid\":\"1\"}", Register.class);
        assertThat(frame.authorization()).isEqualTo("bearer t");
    }

    @Test
    void absentFieldsAreOmittedAndNeverNull() throws Exception {
        assertThat(json.writeValueAsString(new ErrorEnvelope(ErrorBody.of(404, "Not Found"))))
                .isEqualTo("{\"error\":{\"code\":404,\"message\":\"Not Found\"}}");
    }

    @Test
    void aDeviceTypeHasItsTagsAndNoneWhereNothingIsSaidOfThem() throws Exception {
        var known = "{\"id\":\"dt1\",\"uid\":\"u1\",\"name\":\"Lamp\",\"uniqueName\":\"com.example.lamp\","
                + "\"description\":\"\",\"latestVersion\":1,\"lastUpdated\":1,\"published\":true,"
                + "\"ownedByCurrentUser\":false";
        var tags = "[{\"name\":\"lighting\",\"isCategory\":true},{\"name\":\"led\",\"isCategory\":false}]";
        var tagged = json.readValue(known + ",\"tags\":" + tags + "}", DeviceType.class);

        assertThat(tagged.tags()).containsExactly(new Tag("lighting", true), new Tag("led", false));
        assertThat(json.writeValueAsString(tagged.tags())).isEqualTo(tags);
        assertThat(json.readValue(known + "}", DeviceType.class).tags()).isEmpty();
        assertThat(json.readValue(known + ",\"tags\":null}", DeviceType.class).tags())
                .isEmpty();
    }

    @Test
    void theTokenAnswerHasTheNamesOfRfc6749() throws Exception {
        assertThat(json.writeValueAsString(new TokenResponse("a", "bearer", 60, null, "read,write")))
                .isEqualTo(
                        "{\"access_token\":\"a\",\"token_type\":\"bearer\",\"expires_in\":60,\"scope\":\"read,write\"}");
    }

    @Test
    void aLiveFrameOfTheOriginalIsReadWithFieldsWeDoNotKnow() throws Exception {
        var message = json.readValue(
                "{\"mid\":\"m\",\"uid\":\"u\",\"sdid\":\"d\",\"sdtid\":\"dt1\",\"ts\":1,\"cts\":2,\"mv\":1,"
                        + "\"boid\":\"x\",\"data\":{\"steps\":5}}",
                NormalizedMessage.class);
        assertThat(message.data()).containsEntry("steps", 5);
    }

    @Test
    void anActionFrameOfTheOriginalIsReadWithoutParameters() throws Exception {
        var action = json.readValue(
                "{\"type\":\"action\",\"mid\":\"m\",\"uid\":\"u\",\"ddid\":\"d\",\"ddtid\":\"dt1\",\"ts\":1,\"cts\":2,"
                        + "\"mv\":1,\"data\":{\"actions\":[{\"name\":\"setOn\"}]}}",
                NormalizedAction.class);
        assertThat(action.data().actions())
                .singleElement()
                .satisfies(one -> assertThat(one.parameters()).isEmpty());
    }

    @Test
    void aRegistrationHasTheNamesOfTheOriginal() throws Exception {
        assertThat(json.readValue(
                        "{\"rid\":\"r\",\"pin\":\"QJ39NCBO\",\"nonce\":\"n\",\"expiresOn\":1,\"more\":1}",
                        RegistrationTicket.class))
                .isEqualTo(new RegistrationTicket(new RegistrationId("r"), "QJ39NCBO", "n", 1));
        assertThat(json.writeValueAsString(new RegistrationStatus(RegistrationState.PENDING_USER_CONFIRMATION, null)))
                .isEqualTo("{\"status\":\"PENDING_USER_CONFIRMATION\"}");
    }

    @Test
    void nothingThatHoldsATokenPrintsIt() {
        assertThat(new DeviceToken("s3cret", new UserId("u"), new DeviceId("d"), "").toString())
                .doesNotContain("s3cret");
        assertThat(Register.of(new DeviceId("d"), "s3cret", "1").toString()).doesNotContain("s3cret");
        assertThat(new RegistrationTicket(new RegistrationId("r"), "s3cret", "s3cret", 1).toString())
                .doesNotContain("s3cret");
        assertThat(new PinConfirmation("s3cret", "Hall lamp", null).toString()).doesNotContain("s3cret");
        assertThat(new RegistrationCompletion("s3cret").toString()).doesNotContain("s3cret");
        assertThat(new RegisteredDevice("s3cret", new UserId("u"), new DeviceId("d")).toString())
                .doesNotContain("s3cret");
    }

    @Test
    void tokenKindsAreSpelledAsTheGuideSpellsThem() {
        assertThat(TokenKind.values())
                .extracting(TokenKind::wireName)
                .containsExactlyInAnyOrder("device", "user", "application");
    }
}
