package dev.threetokens.cloud.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.ShareId;
import dev.threetokens.model.id.UserId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TargetTest {
    private static final UserId ALICE = new UserId("alice");
    private static final Target.OfDevice LIGHT =
            new Target.OfDevice(new DeviceId("a1"), ALICE, new DeviceTypeId("light"));

    static Stream<Target.AboutDevice> whatIsAboutTheLight() {
        return Stream.of(
                new Target.OfMessage(LIGHT, 5),
                new Target.OfShare(new ShareId("s1"), LIGHT),
                new Target.NewShareOf(LIGHT, true));
    }

    @Test
    void aDeviceBelongsToItsOwnerAndIsItself() {
        assertThat(LIGHT.belongsTo()).contains(ALICE);
        assertThat(LIGHT.ofDevice()).contains(LIGHT);
    }

    @ParameterizedTest
    @MethodSource("whatIsAboutTheLight")
    void whatIsAboutADeviceBelongsToTheDevicesOwner(Target.AboutDevice about) {
        assertThat(about.belongsTo()).contains(ALICE);
        assertThat(about.ofDevice()).contains(LIGHT);
    }

    @Test
    void whatIsAboutADeviceStaysItselfWhenTheDeviceStandsOtherwise() {
        var shared = LIGHT.with(Share.accepted(1_000));
        assertThat(new Target.OfMessage(LIGHT, 5).with(shared)).isEqualTo(new Target.OfMessage(shared, 5));
        assertThat(new Target.OfShare(new ShareId("s1"), LIGHT).with(shared))
                .isEqualTo(new Target.OfShare(new ShareId("s1"), shared));
        assertThat(new Target.NewShareOf(LIGHT, true).with(shared)).isEqualTo(new Target.NewShareOf(shared, true));
    }

    @Test
    void onlyAnAcceptedShareIsAccepted() {
        assertThat(Stream.of(Share.NOT_ASKED, Share.NONE, Share.INVITED)).noneMatch(Share::isAccepted);
        assertThat(Share.accepted(1_000).isAccepted()).isTrue();
    }
}
