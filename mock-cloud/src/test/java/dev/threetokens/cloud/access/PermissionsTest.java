package dev.threetokens.cloud.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsTest {
    private static final DeviceTypeId LIGHT = new DeviceTypeId("dt1");

    @ParameterizedTest
    @ValueSource(strings = {"", "profile:read", "devices/dt1:write devices:read profile:read"})
    void theTextFormIsReadAndWrittenAlike(String text) {
        assertThat(Permissions.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "profile:admin", "users:read", "devices/:read", "devices/a b:read"})
    void aTextThatIsNoPermissionIsRefused(String text) {
        assertThatThrownBy(() -> Permission.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPermissionForEveryDeviceCoversEachTypeAndNotTheReverse() {
        assertThat(Permission.everyDevice(Right.READ).covers(Permission.devicesOf(LIGHT, Right.READ)))
                .isTrue();
        assertThat(Permission.devicesOf(LIGHT, Right.READ).covers(Permission.everyDevice(Right.READ)))
                .isFalse();
    }

    @Test
    void writingDoesNotIncludeReading() {
        assertThat(Permission.everyDevice(Right.WRITE).covers(Permission.everyDevice(Right.READ)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"read,write", "write read", "READ, WRITE"})
    void aScopeIsReadWithCommasAndWithBlanks(String text) {
        assertThat(Scope.parse(text)).isEqualTo(Scope.READ_WRITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "admin", "read,admin"})
    void aScopeThatIsNeitherReadNorWriteIsRefused(String text) {
        assertThatThrownBy(() -> Scope.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void permissionsCoverOthersIfTheyCoverEachOfThem() {
        var held = Permissions.parse("devices:read profile:read");
        assertThat(held.coverAll(Permissions.parse("devices/dt1:read profile:read")))
                .isTrue();
        assertThat(held.coverAll(Permissions.parse("devices/dt1:write profile:read")))
                .isFalse();
    }

    @Test
    void whatTheGrantLacksIsSaidBeforeWhatTheScopeLacks() {
        var read = Permissions.of(Permission.devicesOf(LIGHT, Right.READ));
        var device = new Target.OfDevice(new DeviceId("a1"), new UserId("alice"), LIGHT);
        var caller =
                new Caller.UserCaller(new UserId("alice"), new ClientId("homeglow"), new Scope(Set.of(Right.READ)));
        assertThat(AccessRules.decide(caller, Operation.UPDATE_DEVICE, device, new Grant(read, read))
                        .rule())
                .isEqualTo(Rule.RIGHT_NOT_GRANTED);
    }
}
