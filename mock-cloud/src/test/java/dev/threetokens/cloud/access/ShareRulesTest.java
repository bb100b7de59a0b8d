package dev.threetokens.cloud.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.access.Caller.ApplicationCaller;
import dev.threetokens.cloud.access.Caller.ConsoleCaller;
import dev.threetokens.cloud.access.Caller.DeviceCaller;
import dev.threetokens.cloud.access.Caller.UserCaller;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.ShareId;
import dev.threetokens.model.id.UserId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a share gives and what it never gives: the sentences of the guide. Alice owns the light, Carol is invited to it. */
class ShareRulesTest {
    private static final UserId ALICE = new UserId("alice");
    private static final UserId CAROL = new UserId("carol");
    private static final ClientId HOMEGLOW = new ClientId("homeglow");
    private static final DeviceTypeId LIGHT = new DeviceTypeId("light");
    private static final long ACCEPTED_ON = 1_000;
    private static final Target.OfDevice ALICES_LIGHT = new Target.OfDevice(new DeviceId("a1"), ALICE, LIGHT);
    private static final ShareId SHARE = new ShareId("s1");

    private static final Permissions BOTH =
            Permissions.of(Permission.devicesOf(LIGHT, Right.READ), Permission.devicesOf(LIGHT, Right.WRITE));
    private static final Grant FULL = new Grant(BOTH, BOTH);
    private static final Grant READ_ONLY = new Grant(Permissions.of(Permission.devicesOf(LIGHT, Right.READ)), BOTH);

    private static final Caller CAROL_IN_HOMEGLOW = new UserCaller(CAROL, HOMEGLOW, Scope.READ_WRITE);
    private static final Caller HOMEGLOW_ITSELF =
            new ApplicationCaller(HOMEGLOW, new UserId("developer"), Scope.READ_WRITE);
    private static final Caller CAROLS_DEVICE = new DeviceCaller(new DeviceId("c1"), CAROL, LIGHT);
    private static final Caller CAROL_IN_THE_CONSOLE = new ConsoleCaller(CAROL);
    private static final Caller ALICE_IN_HOMEGLOW = new UserCaller(ALICE, HOMEGLOW, Scope.READ_WRITE);
    private static final Caller ALICE_IN_THE_CONSOLE = new ConsoleCaller(ALICE);

    /** What the issue says is shared: reading and writing; and to see one's share and to leave. */
    private static final Set<Operation> SHARED = EnumSet.of(
            Operation.READ_DEVICE,
            Operation.READ_PRESENCE,
            Operation.READ_STATUS,
            Operation.WRITE_STATUS,
            Operation.READ_MESSAGES,
            Operation.READ_ACTIONS,
            Operation.FOLLOW_DEVICE,
            Operation.FOLLOW_DEVICE_EVENTS,
            Operation.SEND_MESSAGE,
            Operation.SEND_ACTION,
            Operation.READ_SHARE,
            Operation.END_SHARE);

    @ParameterizedTest
    @EnumSource(Operation.class)
    void whoAcceptedReadsAndWritesAndDoesNothingElse(Operation operation) {
        assertThat(decide(CAROL_IN_HOMEGLOW, operation, accepted(), FULL).allowed())
                .isEqualTo(SHARED.contains(operation));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SHARE_DEVICE",
                "LIST_SHARES",
                "DELETE_DEVICE",
                "UPDATE_DEVICE",
                "READ_DEVICE_TOKEN",
                "REPLACE_DEVICE_TOKEN",
                "REVOKE_DEVICE_TOKEN",
                "UNREGISTER_DEVICE",
                "CONFIRM_REGISTRATION",
                "OPEN_CHANNEL"
            })
    void whatIsTheOwnersStaysTheOwners(Operation operation) {
        assertThat(rule(CAROL_IN_HOMEGLOW, operation, accepted(), FULL)).isEqualTo(Rule.SHARE_OWNER_ONLY);
        assertThat(rule(CAROL_IN_THE_CONSOLE, operation, accepted(), Grant.NONE))
                .isEqualTo(Rule.SHARE_OWNER_ONLY);
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_DEVICE", "READ_MESSAGES", "SEND_ACTION", "FOLLOW_DEVICE"})
    void beforeTheAcceptanceAnInvitationGivesNothing(Operation operation) {
        var invited = ALICES_LIGHT.with(Share.INVITED);
        assertThat(rule(CAROL_IN_HOMEGLOW, operation, invited, FULL)).isEqualTo(Rule.SHARE_NOT_ACCEPTED);
        assertThat(rule(CAROL_IN_THE_CONSOLE, operation, invited, FULL)).isEqualTo(Rule.SHARE_NOT_ACCEPTED);
        assertThat(rule(CAROL_IN_HOMEGLOW, operation, ALICES_LIGHT.with(Share.NONE), FULL))
                .isEqualTo(Rule.OTHER_USER);
        assertThat(rule(CAROL_IN_HOMEGLOW, operation, ALICES_LIGHT, FULL)).isEqualTo(Rule.OTHER_USER);
    }

    @Test
    void theGrantOfTheInvitedUserAndTheScopeNarrowTheShare() {
        var reader = new UserCaller(CAROL, HOMEGLOW, new Scope(Set.of(Right.READ)));
        assertThat(rule(CAROL_IN_HOMEGLOW, Operation.READ_MESSAGES, accepted(), FULL))
                .isEqualTo(Rule.USER_SHARED);
        assertThat(rule(CAROL_IN_HOMEGLOW, Operation.SEND_ACTION, accepted(), READ_ONLY))
                .isEqualTo(Rule.RIGHT_NOT_GRANTED);
        assertThat(rule(CAROL_IN_HOMEGLOW, Operation.READ_MESSAGES, accepted(), Grant.NONE))
                .isEqualTo(Rule.NO_GRANT);
        assertThat(rule(reader, Operation.SEND_ACTION, accepted(), FULL)).isEqualTo(Rule.SCOPE_TOO_NARROW);
    }

    @Test
    void onlyWhatCameFromTheAcceptanceOnIsRead() {
        assertThat(rule(CAROL_IN_HOMEGLOW, Operation.READ_MESSAGES, message(accepted(), ACCEPTED_ON - 1), FULL))
                .isEqualTo(Rule.SHARE_NOT_YET);
        assertThat(rule(CAROL_IN_HOMEGLOW, Operation.READ_MESSAGES, message(accepted(), ACCEPTED_ON), FULL))
                .isEqualTo(Rule.USER_SHARED);
        assertThat(since(CAROL_IN_HOMEGLOW, accepted())).isEqualTo(ACCEPTED_ON);
        assertThat(since(CAROL_IN_THE_CONSOLE, accepted())).isEqualTo(ACCEPTED_ON);
        assertThat(since(ALICE_IN_HOMEGLOW, ALICES_LIGHT)).isZero();
    }

    @Test
    void anApplicationByItselfReachesWhatIsSharedWithAUserOnlyThroughThatUser() {
        assertThat(rule(HOMEGLOW_ITSELF, Operation.READ_MESSAGES, ALICES_LIGHT, Grant.NONE))
                .isEqualTo(Rule.NO_GRANT);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.READ_MESSAGES, accepted(), FULL))
                .isEqualTo(Rule.APPLICATION_SHARED);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.READ_MESSAGES, ALICES_LIGHT.with(Share.NONE), FULL))
                .isEqualTo(Rule.SHARE_NOT_SHARED);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.READ_MESSAGES, ALICES_LIGHT.with(Share.INVITED), FULL))
                .isEqualTo(Rule.SHARE_NOT_ACCEPTED);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.DELETE_DEVICE, accepted(), FULL))
                .isEqualTo(Rule.SHARE_OWNER_ONLY);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aDeviceReachesNoSharedDeviceWithAnyOperation(Operation operation) {
        assertThat(decide(CAROLS_DEVICE, operation, accepted(), FULL).allowed()).isFalse();
    }

    @Test
    void theOwnerSharesWhatIsOfAPublishedTypeAndNoApplicationSharesByItself() {
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.SHARE_DEVICE, newShare(true), FULL))
                .isEqualTo(Rule.USER_GRANTED);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.SHARE_DEVICE, newShare(true), READ_ONLY))
                .isEqualTo(Rule.RIGHT_NOT_GRANTED);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.SHARE_DEVICE, newShare(false), FULL))
                .isEqualTo(Rule.SHARE_PRIVATE_TYPE);
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.SHARE_DEVICE, newShare(true), Grant.NONE))
                .isEqualTo(Rule.CONSOLE_OWNER);
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.SHARE_DEVICE, newShare(false), Grant.NONE))
                .isEqualTo(Rule.SHARE_PRIVATE_TYPE);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.SHARE_DEVICE, newShare(true), FULL))
                .isEqualTo(Rule.NEEDS_USER);
    }

    @Test
    void anInvitationIsAnsweredByTheInvitedUserAloneAndOnlyInTheConsole() {
        var share = new Target.OfShare(SHARE, ALICES_LIGHT.with(Share.INVITED));
        assertThat(rule(CAROL_IN_THE_CONSOLE, Operation.ANSWER_SHARE, share, Grant.NONE))
                .isEqualTo(Rule.CONSOLE_SHARED);
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.ANSWER_SHARE, share, Grant.NONE))
                .isEqualTo(Rule.SHARE_INVITED_ONLY);
        assertThat(rule(new ConsoleCaller(new UserId("dave")), Operation.ANSWER_SHARE, unrelated(), Grant.NONE))
                .isEqualTo(Rule.CONSOLE_OTHER_USER);
        assertThat(rule(CAROL_IN_HOMEGLOW, Operation.ANSWER_SHARE, share, FULL)).isEqualTo(Rule.CONSOLE_ONLY);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.ANSWER_SHARE, share, FULL)).isEqualTo(Rule.CONSOLE_ONLY);
    }

    @Test
    void aShareIsSeenAndEndedByItsOwnerAndByTheInvitedUser() {
        var invited = new Target.OfShare(SHARE, ALICES_LIGHT.with(Share.INVITED));
        for (var operation : List.of(Operation.READ_SHARE, Operation.END_SHARE)) {
            assertThat(rule(ALICE_IN_HOMEGLOW, operation, new Target.OfShare(SHARE, ALICES_LIGHT), FULL))
                    .isEqualTo(Rule.USER_GRANTED);
            assertThat(rule(CAROL_IN_HOMEGLOW, operation, invited, FULL)).isEqualTo(Rule.USER_SHARED);
            assertThat(rule(CAROL_IN_HOMEGLOW, operation, unrelated(), FULL)).isEqualTo(Rule.OTHER_USER);
        }
    }

    @Test
    void everyCombinationIsAnswered() {
        var callers = List.of(
                CAROL_IN_HOMEGLOW,
                ALICE_IN_HOMEGLOW,
                HOMEGLOW_ITSELF,
                CAROLS_DEVICE,
                CAROL_IN_THE_CONSOLE,
                ALICE_IN_THE_CONSOLE);
        for (var caller : callers) {
            for (var operation : Operation.values()) {
                for (var state : Share.State.values()) {
                    var device = ALICES_LIGHT.with(new Share(state, ACCEPTED_ON));
                    var targets = List.of(
                            device,
                            message(device, 0),
                            new Target.OfShare(SHARE, device),
                            new Target.NewShareOf(device, true),
                            new Target.NewShareOf(device, false));
                    for (var target : targets) {
                        assertThat(decide(caller, operation, target, FULL).rule())
                                .isNotNull();
                    }
                }
            }
        }
    }

    private static Target.OfDevice accepted() {
        return ALICES_LIGHT.with(Share.accepted(ACCEPTED_ON));
    }

    private static Target unrelated() {
        return new Target.OfShare(SHARE, ALICES_LIGHT.with(Share.NONE));
    }

    private static Target newShare(boolean published) {
        return new Target.NewShareOf(ALICES_LIGHT, published);
    }

    private static Target message(Target.OfDevice device, long ts) {
        return new Target.OfMessage(device, ts);
    }

    private static long since(Caller caller, Target target) {
        return ((Decision.Allowed) decide(caller, Operation.READ_MESSAGES, target, FULL)).since();
    }

    private static Decision decide(Caller caller, Operation operation, Target target, Grant grant) {
        return AccessRules.decide(caller, operation, target, grant);
    }

    private static Rule rule(Caller caller, Operation operation, Target target, Grant grant) {
        return decide(caller, operation, target, grant).rule();
    }
}
