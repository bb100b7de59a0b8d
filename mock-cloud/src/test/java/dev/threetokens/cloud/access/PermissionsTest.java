package dev.threetokens.cloud.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threetokens.model.id.DeviceTypeId;
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
}
