package dev.threetokens.desktop.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.desktop.devices.DevicesViewModel.Shown;
import dev.threetokens.desktop.fake.FakeCloud;
import dev.threetokens.desktop.fake.SignedIn;
import dev.threetokens.desktop.notice.NoticeViewModel;
import dev.threetokens.desktop.notice.NoticeViewModel.Level;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DevicesViewModelTest {
    private final SignedIn alice = new SignedIn();
    private final NoticeViewModel notice = new NoticeViewModel(alice.backstage.work(), Clock.systemUTC());
    private final DevicesViewModel model = new DevicesViewModel(
            alice.api, alice.types, SignedIn.ALICE, notice, alice.backstage.work(), Clock.systemUTC());

    @AfterEach
    void stop() {
        model.close();
        alice.close();
    }

    @Test
    void devicesAreListedByNameWithTypeStateAndLastReading() {
        alice.cloud.devices().add(FakeCloud.THERMOSTAT, "Zoe's thermostat");
        alice.cloud.devices().lively(FakeCloud.LIGHT, "Attic lamp");
        model.refresh();
        await().until(() -> model.shown().get() == Shown.DEVICES);
        var first = model.rows().get(0);
        assertThat(first.name().get()).isEqualTo("Attic lamp");
        assertThat(first.type().name()).isEqualTo("Smart Light");
        assertThat(first.online().get()).isTrue();
        assertThat(first.lastReading().get())
                .startsWith("brightness 80 %, power ")
                .endsWith(" W, state on");
        assertThat(model.rows().get(1).online().get()).isFalse();
        assertThat(model.rows().get(1).lastReading().get()).isEmpty();
    }

    @Test
    void aUserWithoutDevicesIsToldSo() {
        model.refresh();
        await().until(() -> model.shown().get() == Shown.EMPTY);
    }

    @Test
    void aRowStaysTheSameObjectWhileItsDeviceIsThere() {
        var id = alice.cloud.devices().lively(FakeCloud.LIGHT, "Attic lamp");
        model.refresh();
        await().until(() -> model.rows().size() == 1);
        var row = model.rows().get(0);
        alice.cloud.devices().online(id, false);
        alice.cloud.devices().add(FakeCloud.LIGHT, "Another lamp");
        model.refresh();
        await().until(() -> model.rows().size() == 2);
        assertThat(model.rows().get(1)).isSameAs(row);
        assertThat(row.online().get()).isFalse();
    }

    @Test
    void aCloudWithAFaultIsSaidWithACountdownAndForgottenWhenItIsOver() {
        alice.cloud.devices().add(FakeCloud.LIGHT, "Attic lamp");
        alice.cloud.failWith(503);
        model.refresh();
        await().until(() -> notice.level().get() == Level.WARNING);
        assertThat(notice.text().get())
                .contains("fault of its own (status 503)")
                .contains("Trying again in 7 s.");
        assertThat(model.shown().get()).isEqualTo(Shown.FAILED);
        alice.cloud.failWith(0);
        model.refresh();
        await().until(() -> notice.level().get() == Level.NONE);
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void aRateLimitIsWaitedOutAsLongAsTheCloudAsks() {
        alice.cloud.failWith(429);
        model.refresh();
        await().until(() -> notice.text().get().contains("Trying again in 7 s."));
        assertThat(notice.text().get()).startsWith("The cloud asks for a pause");
    }

    @Test
    void aWithdrawnGrantGoesToTheSession() {
        alice.cloud.withdraw();
        model.refresh();
        await().until(() -> !alice.refusals.isEmpty());
        assertThat(alice.refusals.get(0).grantWithdrawn()).isTrue();
    }
}
