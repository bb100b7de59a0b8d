package dev.threetokens.cloud.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.threetokens.cloud.devices.DeveloperDeviceTypes;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.world.Mailbox;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making, seeing and ending shares. */
@QuarkusTest
class SharesRestTest extends SharingScene {
    @Inject
    Mailbox mailbox;

    @Inject
    DeveloperDeviceTypes developerTypes;

    @Inject
    DeviceTypes types;

    @Test
    void anInvitationIsMailedAndGivesNothingBeforeItIsAccepted() {
        var id = invite(lamp, carol);

        as(aliceToken)
                .get(path(lamp, id))
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("email", equalTo(TestWorld.emailOf(carol)))
                .body("id", equalTo(id))
                .body("data.id", equalTo(id))
                .body("data.status", equalTo("PENDING"));
        as(carolToken)
                .get("/v1.1/devices/" + lamp)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("share/not-accepted"));
        as(carolToken).get("/v1.1/users/" + carol + "/devices").then().body("data.devices", empty());
        assertThat(mailbox.newest(TestWorld.emailOf(carol), 1).text())
                .contains("A lamp", "/my/sharing", TestWorld.emailOf(alice));
    }

    @Test
    void whetherAnAddressHasAnAccountNoAnswerTells() {
        var known = invite(lamp, carol);
        String unknown = as(aliceToken)
                .body(Map.of("email", "Nobody@Example.org"))
                .post("/v1.1/devices/" + lamp + "/shares")
                .then()
                .statusCode(200)
                .extract()
                .path("shareId");

        as(aliceToken)
                .get("/v1.1/devices/" + lamp + "/shares")
                .then()
                .body("data.shares.id", contains(known, unknown))
                .body("data.shares.status", contains("PENDING", "PENDING"))
                .body("total", equalTo(2));
        assertThat(mailbox.newest("nobody@example.org", 1).subject()).isEqualTo("A device is shared with you");
    }

    @Test
    void whoIsInvitedAlreadyIsNotInvitedTwice() {
        var id = invite(lamp, carol);
        mailbox.newest(TestWorld.emailOf(carol), 1);
        assertThat(invite(lamp, carol)).isEqualTo(id);
        invite(lamp, world.user());
        as(aliceToken).get("/v1.1/devices/" + lamp + "/shares").then().body("total", equalTo(2));
        assertThat(mailbox.to(TestWorld.emailOf(carol))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b@c", "own"})
    void anAddressThatIsNoneOrOnesOwnIsRefused(String email) {
        refused(as(aliceToken)
                .body(Map.of(
                        "email", email.equals("own") ? TestWorld.emailOf(alice).toUpperCase() : email))
                .post("/v1.1/devices/" + lamp + "/shares"));
        refused(as(aliceToken).body(Map.of()).post("/v1.1/devices/" + lamp + "/shares"));
    }

    @Test
    void aDeviceOfAPrivateTypeIsNotSharedAndATypeThatIsSharedDoesNotBecomePrivate() {
        var own = world.device(alice, world.lampType(alice, false));
        as(aliceToken)
                .body(Map.of("email", TestWorld.emailOf(carol)))
                .post("/v1.1/devices/" + own + "/shares")
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("share/private-type"));
        invite(lamp, carol);
        assertThat(developerTypes.unpublish(types.find(type).orElseThrow())).isFalse();
        assertThat(types.find(type).orElseThrow().published()).isTrue();
    }

    @Test
    void aListShowsAndCountsWhatIsSharedByWhoseItIs() {
        var own = world.device(carol, type);
        var id = world.share(lamp, carol).value();
        world.invite(world.device(alice, type), carol);
        var list = "/v1.1/users/" + carol + "/devices?includeShareInfo=true";

        as(carolToken)
                .get(list)
                .then()
                .body("data.devices.id", containsInAnyOrder(own.value(), lamp.value()))
                .body("total", equalTo(2));
        as(carolToken)
                .get(list + "&owner=ME")
                .then()
                .body("data.devices.id", contains(own.value()))
                .body("data.devices[0].sharedWithOthers", equalTo(false))
                .body("data.devices[0].sharedWithMe", nullValue());
        as(carolToken)
                .get(list + "&owner=SHARED_WITH_ME")
                .then()
                .body("data.devices.id", contains(lamp.value()))
                .body("data.devices[0].sharedWithMe", equalTo(id))
                .body("total", equalTo(1));
        as(aliceToken)
                .get("/v1.1/users/" + alice + "/devices?includeShareInfo=true&count=1")
                .then()
                .body("data.devices[0].sharedWithOthers", equalTo(true))
                .body("total", equalTo(2));
        as(world.applicationToken(app)).get(list).then().body("data.devices.id", contains(own.value()));
        as(carolToken).get(list + "&owner=THEM").then().statusCode(400);
    }

    @Test
    void ownerAndInvitedUserEndAShareAndNobodyElse() {
        var dave = world.user();
        var id = world.share(lamp, carol).value();
        world.share(lamp, dave);
        var daves = tokenOf(dave);
        as(daves).delete(path(lamp, id)).then().statusCode(403).body("error.rule", equalTo("user-token/other-user"));
        as(daves).get(path(lamp, id)).then().statusCode(403);
        as(aliceToken).get(path(world.device(alice, type), id)).then().statusCode(404);

        as(carolToken)
                .delete(path(lamp, id))
                .then()
                .statusCode(200)
                .body("shareId", equalTo(id))
                .body("data.id", equalTo(id));
        as(carolToken)
                .get("/v1.1/devices/" + lamp)
                .then()
                .statusCode(403)
                .body("error.rule", equalTo("user-token/other-user"));
        as(daves).get("/v1.1/devices/" + lamp).then().statusCode(200);

        var second = world.share(lamp, carol).value();
        as(aliceToken).delete(path(lamp, second)).then().statusCode(200);
        as(carolToken).get("/v1.1/devices/" + lamp).then().statusCode(403);
        as(aliceToken).get(path(lamp, second)).then().statusCode(404);
    }

    @Test
    void aUserSeesWhatIsSharedByAndWithTheUser() {
        var waiting = invite(lamp, carol);
        var accepted = world.share(world.device(world.user(), type), alice).value();
        var list = "/v1.1/users/" + alice + "/shares";

        as(aliceToken)
                .get(list)
                .then()
                .body("data.shares.id", containsInAnyOrder(waiting, accepted))
                .body("total", equalTo(2));
        as(aliceToken).get(list + "?filter=WAITING").then().body("data.shares.id", contains(waiting));
        as(aliceToken).get(list + "?filter=ACCEPTED").then().body("data.shares.id", contains(accepted));
        as(aliceToken).get(list + "?filter=REJECTED").then().body("data.shares", empty());
        as(aliceToken).get(list + "?filter=OTHER").then().statusCode(400);
        as(carolToken).get("/v1.1/users/" + carol + "/shares").then().body("data.shares.id", contains(waiting));
        as(carolToken).get(list).then().statusCode(403).body("error.rule", equalTo("user-token/other-user"));
    }

    private void refused(Response answer) {
        answer.then().statusCode(400).body("error.errors[0].field", equalTo("email"));
    }

    private String invite(DeviceId device, UserId user) {
        return as(aliceToken)
                .body(Map.of("email", TestWorld.emailOf(user)))
                .post("/v1.1/devices/" + device + "/shares")
                .then()
                .statusCode(200)
                .extract()
                .path("shareId");
    }
}
