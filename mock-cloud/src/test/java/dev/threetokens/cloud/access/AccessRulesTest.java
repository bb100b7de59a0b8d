package dev.threetokens.cloud.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.access.Caller.ApplicationCaller;
import dev.threetokens.cloud.access.Caller.ConsoleCaller;
import dev.threetokens.cloud.access.Caller.DeviceCaller;
import dev.threetokens.cloud.access.Caller.UserCaller;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The expectations are the sentences of the guide, not the code: which token reaches what, and nothing else. */
class AccessRulesTest {
    private static final UserId ALICE = new UserId("alice");
    private static final UserId BOB = new UserId("bob");
    private static final UserId DEVELOPER = new UserId("developer");
    private static final ClientId HOMEGLOW = new ClientId("homeglow");
    private static final DeviceTypeId LIGHT = new DeviceTypeId("light");
    private static final DeviceTypeId LOCK = new DeviceTypeId("lock");

    private static final Target.OfDevice ALICES_LIGHT = new Target.OfDevice(new DeviceId("a1"), ALICE, LIGHT);
    private static final Target.OfDevice ALICES_SECOND = new Target.OfDevice(new DeviceId("a2"), ALICE, LIGHT);
    private static final Target.OfDevice BOBS_LIGHT = new Target.OfDevice(new DeviceId("b1"), BOB, LIGHT);
    private static final Target.OfDevice ALICES_LOCK = new Target.OfDevice(new DeviceId("a3"), ALICE, LOCK);

    private static final Permissions ASKED = Permissions.of(
            Permission.profile(Right.READ),
            Permission.devicesOf(LIGHT, Right.READ),
            Permission.devicesOf(LIGHT, Right.WRITE));
    private static final Grant FULL = new Grant(ASKED, ASKED);
    private static final Grant READ_ONLY = new Grant(Permissions.of(Permission.devicesOf(LIGHT, Right.READ)), ASKED);

    private static final Caller ALICE_IN_HOMEGLOW = new UserCaller(ALICE, HOMEGLOW, Scope.READ_WRITE);
    private static final Caller HOMEGLOW_ITSELF = new ApplicationCaller(HOMEGLOW, DEVELOPER, Scope.READ_WRITE);
    private static final Caller ALICES_DEVICE = new DeviceCaller(new DeviceId("a1"), ALICE, LIGHT);
    private static final Caller ALICE_IN_THE_CONSOLE = new ConsoleCaller(ALICE);

    private static final Set<Operation> WHAT_A_DEVICE_DOES = EnumSet.of(
            Operation.READ_DEVICE,
            Operation.READ_PRESENCE,
            Operation.READ_STATUS,
            Operation.WRITE_STATUS,
            Operation.SEND_MESSAGE,
            Operation.READ_MESSAGES,
            Operation.SEND_ACTION,
            Operation.READ_ACTIONS,
            Operation.OPEN_CHANNEL,
            Operation.FOLLOW_DEVICE,
            Operation.FOLLOW_DEVICE_EVENTS,
            Operation.READ_DEVICE_TYPE);

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aDeviceTokenDoesWhatADeviceDoesWithItselfAndNothingElse(Operation operation) {
        var expected = WHAT_A_DEVICE_DOES.contains(operation) ? Rule.OWN_DEVICE : Rule.NOT_FOR_DEVICES;
        assertThat(rule(ALICES_DEVICE, operation, ALICES_LIGHT, Grant.NONE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aDeviceTokenReachesNoDeviceOfAnotherOwnerWithAnyOperation(Operation operation) {
        assertThat(decide(ALICES_DEVICE, operation, BOBS_LIGHT, FULL).allowed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Operation.class, mode = EnumSource.Mode.EXCLUDE, names = "SEND_ACTION")
    void aDeviceTokenReachesNoOtherDeviceOfItsOwnerExceptByAnAction(Operation operation) {
        assertThat(decide(ALICES_DEVICE, operation, ALICES_SECOND, FULL).allowed())
                .isFalse();
    }

    @Test
    void aWallSwitchMaySwitchTheLampOfTheSameOwner() {
        assertThat(rule(ALICES_DEVICE, Operation.SEND_ACTION, ALICES_SECOND, Grant.NONE))
                .isEqualTo(Rule.SAME_OWNER_ACTION);
    }

    @Test
    void aDeviceTokenReadsTheTypeOfItsOwnDeviceOnly() {
        assertThat(rule(ALICES_DEVICE, Operation.READ_DEVICE_TYPE, typeOf(LIGHT, false), Grant.NONE))
                .isEqualTo(Rule.OWN_DEVICE_TYPE);
        assertThat(rule(ALICES_DEVICE, Operation.READ_DEVICE_TYPE, typeOf(LOCK, true), Grant.NONE))
                .isEqualTo(Rule.OTHER_DEVICE);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aUserTokenReachesNothingOfAnotherUser(Operation operation) {
        assertThat(decide(ALICE_IN_HOMEGLOW, operation, BOBS_LIGHT, FULL).allowed())
                .isFalse();
        assertThat(decide(ALICE_IN_HOMEGLOW, operation, new Target.OfUser(BOB), FULL)
                        .allowed())
                .isFalse();
    }

    @Test
    void aUserTokenReachesTheUsersDevicesAsFarAsTheUserGranted() {
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.SEND_ACTION, ALICES_LIGHT, FULL))
                .isEqualTo(Rule.USER_GRANTED);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.READ_DEVICE, ALICES_LIGHT, READ_ONLY))
                .isEqualTo(Rule.USER_GRANTED);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.SEND_ACTION, ALICES_LIGHT, READ_ONLY))
                .isEqualTo(Rule.RIGHT_NOT_GRANTED);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.READ_DEVICE, ALICES_LOCK, FULL))
                .isEqualTo(Rule.TYPE_NOT_GRANTED);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.READ_DEVICE, ALICES_LIGHT, Grant.NONE))
                .isEqualTo(Rule.NO_GRANT);
    }

    @Test
    void readingADeviceTokenTakesMoreThanReadingTheDevice() {
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.READ_DEVICE_TOKEN, ALICES_LIGHT, READ_ONLY))
                .isEqualTo(Rule.RIGHT_NOT_GRANTED);
    }

    @Test
    void aChannelTakesBothRights() {
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.OPEN_CHANNEL, ALICES_LIGHT, READ_ONLY))
                .isEqualTo(Rule.RIGHT_NOT_GRANTED);
    }

    @Test
    void theScopeOfATokenNarrowsTheGrant() {
        var reader = new UserCaller(ALICE, HOMEGLOW, new Scope(Set.of(Right.READ)));
        assertThat(rule(reader, Operation.READ_DEVICE, ALICES_LIGHT, FULL)).isEqualTo(Rule.USER_GRANTED);
        assertThat(rule(reader, Operation.SEND_ACTION, ALICES_LIGHT, FULL)).isEqualTo(Rule.SCOPE_TOO_NARROW);
    }

    @Test
    void anApplicationThatAsksForLessLosesAtOnceAndOneThatAsksForMoreGainsNothing() {
        var narrowed = new Grant(ASKED, Permissions.of(Permission.devicesOf(LIGHT, Right.READ)));
        assertThat(rule(HOMEGLOW_ITSELF, Operation.SEND_ACTION, ALICES_LIGHT, narrowed))
                .isEqualTo(Rule.RIGHT_NOT_GRANTED);
        var widened = new Grant(
                ASKED, Permissions.of(Permission.everyDevice(Right.READ), Permission.everyDevice(Right.WRITE)));
        assertThat(rule(HOMEGLOW_ITSELF, Operation.READ_DEVICE, ALICES_LOCK, widened))
                .isEqualTo(Rule.TYPE_NOT_GRANTED);
    }

    @Test
    void anApplicationTokenReachesDevicesOfUsersWhoGrantedAndOfNobodyElse() {
        assertThat(rule(HOMEGLOW_ITSELF, Operation.READ_MESSAGES, ALICES_LIGHT, FULL))
                .isEqualTo(Rule.APPLICATION_GRANTED);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.READ_MESSAGES, BOBS_LIGHT, FULL))
                .isEqualTo(Rule.APPLICATION_GRANTED);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.READ_MESSAGES, BOBS_LIGHT, Grant.NONE))
                .isEqualTo(Rule.NO_GRANT);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void withoutAGrantAnApplicationTokenReachesNothingOfAnyUser(Operation operation) {
        for (Target target :
                List.of(ALICES_LIGHT, new Target.OfUser(ALICE), new Target.NewDeviceOf(ALICE, LIGHT, true))) {
            assertThat(decide(HOMEGLOW_ITSELF, operation, target, Grant.NONE).allowed())
                    .isFalse();
        }
    }

    @Test
    void anApplicationTokenIsNoUser() {
        assertThat(rule(HOMEGLOW_ITSELF, Operation.READ_PROFILE, new Target.NoUser(), FULL))
                .isEqualTo(Rule.NEEDS_USER);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.READ_PROFILE, new Target.OfUser(ALICE), FULL))
                .isEqualTo(Rule.NEEDS_USER);
    }

    @Test
    void onlyAnApplicationTokenListsTheUsersWhoGrantedItAndOnlyItsOwn() {
        var own = new Target.OfApplication(HOMEGLOW, DEVELOPER);
        var other = new Target.OfApplication(new ClientId("nosy"), DEVELOPER);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.LIST_CONSENTING_USERS, own, Grant.NONE))
                .isEqualTo(Rule.OWN_APPLICATION);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.LIST_CONSENTING_USERS, other, Grant.NONE))
                .isEqualTo(Rule.OTHER_APPLICATION);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.LIST_CONSENTING_USERS, own, Grant.NONE))
                .isEqualTo(Rule.NEEDS_APPLICATION);
        assertThat(rule(ALICES_DEVICE, Operation.LIST_CONSENTING_USERS, own, Grant.NONE))
                .isEqualTo(Rule.NOT_FOR_DEVICES);
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.LIST_CONSENTING_USERS, own, Grant.NONE))
                .isEqualTo(Rule.NEEDS_APPLICATION);
    }

    @Test
    void theTypesOfAnApplicationAreForItselfForItsUsersAndForItsDeveloper() {
        var own = new Target.OfApplication(HOMEGLOW, DEVELOPER);
        var other = new Target.OfApplication(new ClientId("nosy"), DEVELOPER);
        var operation = Operation.LIST_APPLICATION_DEVICE_TYPES;
        assertThat(rule(ALICE_IN_HOMEGLOW, operation, own, Grant.NONE)).isEqualTo(Rule.USERS_APPLICATION);
        assertThat(rule(ALICE_IN_HOMEGLOW, operation, other, FULL)).isEqualTo(Rule.NOT_USERS_APPLICATION);
        assertThat(rule(new UserCaller(DEVELOPER, HOMEGLOW, Scope.READ_WRITE), operation, other, Grant.NONE))
                .isEqualTo(Rule.USERS_APPLICATION);
        assertThat(rule(HOMEGLOW_ITSELF, operation, own, Grant.NONE)).isEqualTo(Rule.OWN_APPLICATION);
        assertThat(rule(HOMEGLOW_ITSELF, operation, other, FULL)).isEqualTo(Rule.OTHER_APPLICATION);
        assertThat(rule(ALICES_DEVICE, operation, own, FULL)).isEqualTo(Rule.NOT_FOR_DEVICES);
    }

    @Test
    void theTypesOfAUserAreForHerselfAndForApplicationsThatSheGrantedAnything() {
        var alice = new Target.OfUser(ALICE);
        var operation = Operation.LIST_USER_DEVICE_TYPES;
        assertThat(rule(ALICE_IN_HOMEGLOW, operation, alice, READ_ONLY)).isEqualTo(Rule.USER_GRANTED);
        assertThat(rule(ALICE_IN_HOMEGLOW, operation, new Target.OfUser(BOB), FULL))
                .isEqualTo(Rule.OTHER_USER);
        assertThat(rule(HOMEGLOW_ITSELF, operation, alice, READ_ONLY)).isEqualTo(Rule.APPLICATION_GRANTED);
        assertThat(rule(HOMEGLOW_ITSELF, operation, alice, Grant.NONE)).isEqualTo(Rule.NO_GRANT);
        assertThat(rule(ALICES_DEVICE, operation, alice, FULL)).isEqualTo(Rule.NOT_FOR_DEVICES);
    }

    @Test
    void theProfileNeedsItsOwnPermission() {
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.READ_PROFILE, new Target.OfUser(ALICE), FULL))
                .isEqualTo(Rule.USER_GRANTED);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.READ_PROFILE, new Target.OfUser(ALICE), READ_ONLY))
                .isEqualTo(Rule.PROFILE_NOT_GRANTED);
    }

    @Test
    void aPrivateDeviceTypeIsForItsOwner() {
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.READ_DEVICE_TYPE, typeOf(LOCK, false), FULL))
                .isEqualTo(Rule.PRIVATE_TYPE);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.READ_DEVICE_TYPE, typeOf(LOCK, false), FULL))
                .isEqualTo(Rule.OWN_TYPE);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.READ_DEVICE_TYPE, typeOf(LOCK, true), FULL))
                .isEqualTo(Rule.PUBLISHED_TYPE);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.ADD_DEVICE, new Target.NewDeviceOf(ALICE, LIGHT, false), FULL))
                .isEqualTo(Rule.PRIVATE_TYPE);
    }

    @Test
    void inTheConsoleAUserReachesWhatIsHersWithoutAnyGrantAndNothingElse() {
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.REVOKE_DEVICE_TOKEN, ALICES_LOCK, Grant.NONE))
                .isEqualTo(Rule.CONSOLE_OWNER);
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.REVOKE_DEVICE_TOKEN, BOBS_LIGHT, Grant.NONE))
                .isEqualTo(Rule.CONSOLE_OTHER_USER);
    }

    @Test
    void noApplicationReadsTheAccessLogOnlyTheUserHerselfInTheConsole() {
        var alice = new Target.OfUser(ALICE);
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.READ_ACCESS_LOG, alice, Grant.NONE))
                .isEqualTo(Rule.CONSOLE_OWNER);
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.READ_ACCESS_LOG, new Target.OfUser(BOB), Grant.NONE))
                .isEqualTo(Rule.CONSOLE_OTHER_USER);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.READ_ACCESS_LOG, alice, FULL))
                .isEqualTo(Rule.CONSOLE_ONLY);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.READ_ACCESS_LOG, alice, FULL))
                .isEqualTo(Rule.CONSOLE_ONLY);
        assertThat(rule(ALICES_DEVICE, Operation.READ_ACCESS_LOG, alice, FULL)).isEqualTo(Rule.NOT_FOR_DEVICES);
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"CONFIRM_REGISTRATION", "READ_REGISTRATION"})
    void registeringByPinIsForAUserWhoMayAddADeviceOfTheType(Operation operation) {
        var light = new Target.NewDeviceOf(ALICE, LIGHT, true);
        assertThat(rule(ALICE_IN_HOMEGLOW, operation, light, FULL)).isEqualTo(Rule.USER_GRANTED);
        assertThat(rule(ALICE_IN_HOMEGLOW, operation, light, READ_ONLY)).isEqualTo(Rule.RIGHT_NOT_GRANTED);
        assertThat(rule(ALICE_IN_HOMEGLOW, operation, new Target.NewDeviceOf(ALICE, LOCK, true), FULL))
                .isEqualTo(Rule.TYPE_NOT_GRANTED);
        assertThat(rule(ALICE_IN_HOMEGLOW, operation, new Target.NewDeviceOf(BOB, LIGHT, true), FULL))
                .isEqualTo(Rule.OTHER_USER);
        assertThat(rule(HOMEGLOW_ITSELF, operation, light, FULL)).isEqualTo(Rule.NEEDS_USER);
        assertThat(rule(ALICES_DEVICE, operation, light, FULL)).isEqualTo(Rule.NOT_FOR_DEVICES);
        assertThat(rule(ALICE_IN_THE_CONSOLE, operation, light, Grant.NONE)).isEqualTo(Rule.CONSOLE_OWNER);
        assertThat(rule(ALICE_IN_THE_CONSOLE, operation, new Target.NewDeviceOf(ALICE, LOCK, false), Grant.NONE))
                .isEqualTo(Rule.PRIVATE_TYPE);
    }

    @Test
    void whoMayTypeInAPinAtAllIsAskedBeforeAnyPinIsLookedAt() {
        var alice = new Target.OfUser(ALICE);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.CONFIRM_REGISTRATION, alice, FULL))
                .isEqualTo(Rule.USER_GRANTED);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.CONFIRM_REGISTRATION, alice, Grant.NONE))
                .isEqualTo(Rule.NO_GRANT);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.CONFIRM_REGISTRATION, new Target.NoUser(), FULL))
                .isEqualTo(Rule.NEEDS_USER);
        assertThat(rule(ALICES_DEVICE, Operation.CONFIRM_REGISTRATION, new Target.NoUser(), FULL))
                .isEqualTo(Rule.NOT_FOR_DEVICES);
    }

    @Test
    void unregisteringTakesAWriteForUsersAndForApplications() {
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.UNREGISTER_DEVICE, ALICES_LIGHT, FULL))
                .isEqualTo(Rule.USER_GRANTED);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.UNREGISTER_DEVICE, ALICES_LIGHT, FULL))
                .isEqualTo(Rule.APPLICATION_GRANTED);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.UNREGISTER_DEVICE, ALICES_LIGHT, READ_ONLY))
                .isEqualTo(Rule.RIGHT_NOT_GRANTED);
    }

    @Test
    void noApplicationManagesGrantsOnlyTheUserHerselfInTheConsole() {
        var alice = new Target.OfUser(ALICE);
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.MANAGE_GRANTS, alice, Grant.NONE))
                .isEqualTo(Rule.CONSOLE_OWNER);
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.MANAGE_GRANTS, new Target.OfUser(BOB), Grant.NONE))
                .isEqualTo(Rule.CONSOLE_OTHER_USER);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.MANAGE_GRANTS, alice, FULL))
                .isEqualTo(Rule.CONSOLE_ONLY);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.MANAGE_GRANTS, alice, FULL)).isEqualTo(Rule.CONSOLE_ONLY);
        assertThat(rule(ALICES_DEVICE, Operation.MANAGE_GRANTS, alice, FULL)).isEqualTo(Rule.NOT_FOR_DEVICES);
    }

    @ParameterizedTest
    @EnumSource(names = {"MANAGE_APPLICATION", "MANAGE_DEVICE_TYPE"})
    void whatIsDevelopedIsManagedByItsOwnerAloneAndOnlyInTheConsole(Operation operation) {
        var developer = new ConsoleCaller(DEVELOPER);
        for (Target developed :
                List.of(new Target.OfApplication(HOMEGLOW, DEVELOPER), typeOf(LOCK, false), typeOf(LIGHT, true))) {
            assertThat(rule(developer, operation, developed, Grant.NONE)).isEqualTo(Rule.CONSOLE_OWNER);
            assertThat(rule(ALICE_IN_THE_CONSOLE, operation, developed, Grant.NONE))
                    .isEqualTo(Rule.CONSOLE_OTHER_USER);
            assertThat(rule(new UserCaller(DEVELOPER, HOMEGLOW, Scope.READ_WRITE), operation, developed, FULL))
                    .isEqualTo(Rule.CONSOLE_ONLY);
            assertThat(rule(HOMEGLOW_ITSELF, operation, developed, FULL)).isEqualTo(Rule.CONSOLE_ONLY);
            assertThat(rule(ALICES_DEVICE, operation, developed, FULL)).isEqualTo(Rule.NOT_FOR_DEVICES);
        }
    }

    @Test
    void aPublishedTypeIsReadInTheConsoleByEverybody() {
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.READ_DEVICE_TYPE, typeOf(LIGHT, true), Grant.NONE))
                .isEqualTo(Rule.PUBLISHED_TYPE);
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.READ_DEVICE_TYPE, typeOf(LOCK, false), Grant.NONE))
                .isEqualTo(Rule.PRIVATE_TYPE);
    }

    @Test
    void noApplicationManagesAnAccountOnlyTheUserHerselfInTheConsole() {
        var alice = new Target.OfUser(ALICE);
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.MANAGE_ACCOUNT, alice, Grant.NONE))
                .isEqualTo(Rule.CONSOLE_OWNER);
        assertThat(rule(ALICE_IN_THE_CONSOLE, Operation.MANAGE_ACCOUNT, new Target.OfUser(BOB), Grant.NONE))
                .isEqualTo(Rule.CONSOLE_OTHER_USER);
        assertThat(rule(ALICE_IN_HOMEGLOW, Operation.MANAGE_ACCOUNT, alice, FULL))
                .isEqualTo(Rule.CONSOLE_ONLY);
        assertThat(rule(HOMEGLOW_ITSELF, Operation.MANAGE_ACCOUNT, alice, FULL)).isEqualTo(Rule.CONSOLE_ONLY);
        assertThat(rule(ALICES_DEVICE, Operation.MANAGE_ACCOUNT, alice, FULL)).isEqualTo(Rule.NOT_FOR_DEVICES);
    }

    @Test
    void everyCombinationIsAnswered() {
        var callers = List.of(ALICE_IN_HOMEGLOW, HOMEGLOW_ITSELF, ALICES_DEVICE, ALICE_IN_THE_CONSOLE);
        var targets = List.of(
                ALICES_LIGHT,
                BOBS_LIGHT,
                new Target.NewDeviceOf(ALICE, LIGHT, true),
                new Target.OfUser(ALICE),
                typeOf(LIGHT, true),
                new Target.OfApplication(HOMEGLOW, DEVELOPER),
                new Target.Catalogue(),
                new Target.NoUser());
        for (Caller caller : callers) {
            for (Operation operation : Operation.values()) {
                for (Target target : targets) {
                    assertThat(decide(caller, operation, target, FULL)).isNotNull();
                }
            }
        }
    }

    private static Target typeOf(DeviceTypeId type, boolean published) {
        return new Target.OfDeviceType(type, DEVELOPER, published);
    }

    private static Decision decide(Caller caller, Operation operation, Target target, Grant grant) {
        return AccessRules.decide(caller, operation, target, grant);
    }

    private static Rule rule(Caller caller, Operation operation, Target target, Grant grant) {
        return decide(caller, operation, target, grant).rule();
    }
}
