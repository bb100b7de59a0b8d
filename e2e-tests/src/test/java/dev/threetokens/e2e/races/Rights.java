package dev.threetokens.e2e.races;

import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.browser.CloudPages;
import dev.threetokens.e2e.oracle.Facts;
import dev.threetokens.e2e.oracle.Permission;
import dev.threetokens.e2e.oracle.Right;
import dev.threetokens.e2e.worlds.Names;
import dev.threetokens.e2e.worlds.RunningWorld;
import dev.threetokens.e2e.worlds.WorldPlan;
import dev.threetokens.model.id.ClientId;
import java.util.Map;
import java.util.Set;

/** The rights that end: each call gives one anew. Alice owns the devices; Carol has what Alice shares. */
final class Rights {
    private static final String ALICE = "alice";
    private static final String CAROL = "carol";
    private static final String HOMEGLOW = "homeglow";
    private static final String WORKBENCH = "workbench";

    private final RunningWorld world;
    private final HeldToken alice;
    private final HeldToken carol;
    private final String lamp;
    private final HeldToken lampToken;

    Rights(RunningWorld world) {
        this.world = world;
        this.alice = world.signIn(ALICE, WORKBENCH, Right.BOTH).token();
        this.carol = world.signIn(CAROL, WORKBENCH, Right.BOTH).token();
        world.browserOf(CAROL).openConsole(RunningWorld.person(CAROL));
        this.lamp = newDevice();
        this.lampToken = tokenOf(lamp);
    }

    static WorldPlan plan() {
        var everything = Set.of(Permission.ofEveryType(Right.READ), Permission.ofEveryType(Right.WRITE));
        var application = new Facts.App("maker", everything);
        return new WorldPlan(new Facts(
                Set.of(ALICE, CAROL, "maker"),
                Map.of("light", new Facts.DeviceType("maker", true)),
                Map.of(WORKBENCH, application, HOMEGLOW, application),
                Map.of(),
                Map.of(),
                Set.of()));
    }

    Round untilTheTokenIsRevoked() {
        var session = world.signIn(ALICE, HOMEGLOW, Right.BOTH);
        return new Round(session.token(), lamp, lampToken, () -> must(session.revoke()), 401);
    }

    Round untilTheGrantIsWithdrawn() {
        var session = world.signIn(ALICE, HOMEGLOW, Right.BOTH);
        var pages = world.browserOf(ALICE);
        return new Round(session.token(), lamp, lampToken, () -> withdraw(pages), 401);
    }

    Round untilTheShareEnds() {
        var shares = "/v1.1/devices/" + lamp + "/shares";
        var email = Map.of("email", WorldPlan.email(CAROL));
        var share =
                must(world.http().post(shares, alice, email)).data().path("id").asText();
        world.browserOf(CAROL).acceptShare(share);
        return new Round(carol, lamp, lampToken, () -> must(world.http().delete(shares + "/" + share, alice)), 403);
    }

    Round untilTheDeviceIsDeleted() {
        var device = newDevice();
        return new Round(
                alice, device, tokenOf(device), () -> must(world.http().delete("/v1.1/devices/" + device, alice)), 404);
    }

    private void withdraw(CloudPages pages) {
        pages.withdraw(new ClientId(Names.id(HOMEGLOW)));
        if (!pages.notice().contains("withdrew")) {
            throw new AssertionError("not withdrawn: " + pages.browser().title());
        }
    }

    private String newDevice() {
        var body = Map.of("uid", Names.id(ALICE), "dtid", Names.typeId("light"), "name", "Raced lamp");
        return must(world.http().post("/v1.1/devices", alice, body))
                .data()
                .path("id")
                .asText();
    }

    private HeldToken tokenOf(String device) {
        var answer = must(world.http().put("/v1.1/devices/" + device + "/tokens", alice));
        return HeldToken.ofDevice(device, answer.data().path("accessToken").asText());
    }

    private static Answer must(Answer answer) {
        if (!answer.ok()) {
            throw new AssertionError("refused: " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
