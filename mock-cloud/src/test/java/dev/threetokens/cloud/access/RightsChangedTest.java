package dev.threetokens.cloud.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who has to ask anew: those whom the change may concern. Nobody named is everybody. */
class RightsChangedTest {
    private static final Optional<UserId> ALICE = Optional.of(new UserId("alice"));
    private static final Optional<ClientId> HOMEGLOW = Optional.of(new ClientId("homeglow"));
    private static final Optional<DeviceId> LIGHT = Optional.of(new DeviceId("a1"));

    @Test
    void aGrantConcernsItsUserInItsApplication() {
        assertThat(RightsChanged.ofGrant(ALICE.orElseThrow(), HOMEGLOW.orElseThrow()))
                .isEqualTo(new RightsChanged(ALICE, HOMEGLOW, Optional.empty()));
    }

    @Test
    void aUserConcernsAllThatIsTheUsers() {
        assertThat(RightsChanged.ofUser(ALICE.orElseThrow()))
                .isEqualTo(new RightsChanged(ALICE, Optional.empty(), Optional.empty()));
    }

    @Test
    void aDeviceConcernsWhoeverHoldsIt() {
        assertThat(RightsChanged.ofDevice(LIGHT.orElseThrow()))
                .isEqualTo(new RightsChanged(Optional.empty(), Optional.empty(), LIGHT));
    }

    @Test
    void anApplicationConcernsAllItsUsers() {
        assertThat(RightsChanged.ofApplication(HOMEGLOW.orElseThrow()))
                .isEqualTo(new RightsChanged(Optional.empty(), HOMEGLOW, Optional.empty()));
    }

    @Test
    void aTokenAndADeviceTypeConcernEverybody() {
        var everybody = new RightsChanged(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(RightsChanged.ofToken()).isEqualTo(everybody);
        assertThat(RightsChanged.ofDeviceType()).isEqualTo(everybody);
    }
}
