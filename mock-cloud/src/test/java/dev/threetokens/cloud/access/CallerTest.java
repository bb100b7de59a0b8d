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
import org.junit.jupiter.api.Test;

class CallerTest {
    private static final UserId ALICE = new UserId("alice");
    private static final ClientId HOMEGLOW = new ClientId("homeglow");

    @Test
    void aUserTokenStandsForTheUserWhoSignedInAndForTheApplication() {
        var caller = new UserCaller(ALICE, HOMEGLOW, Scope.READ_WRITE);
        assertThat(caller.signedInUser()).contains(ALICE);
        assertThat(caller.application()).contains(HOMEGLOW);
    }

    @Test
    void anApplicationTokenStandsForTheApplicationAndForNoUserNotEvenItsDeveloper() {
        var caller = new ApplicationCaller(HOMEGLOW, ALICE, Scope.READ_WRITE);
        assertThat(caller.signedInUser()).isEmpty();
        assertThat(caller.application()).contains(HOMEGLOW);
    }

    @Test
    void aDeviceTokenStandsForNoUserAndNoApplication() {
        var caller = new DeviceCaller(new DeviceId("a1"), ALICE, new DeviceTypeId("light"));
        assertThat(caller.signedInUser()).isEmpty();
        assertThat(caller.application()).isEmpty();
    }

    @Test
    void inTheConsoleAUserActsWithoutAnApplication() {
        assertThat(new ConsoleCaller(ALICE).signedInUser()).contains(ALICE);
        assertThat(new ConsoleCaller(ALICE).application()).isEmpty();
    }
}
