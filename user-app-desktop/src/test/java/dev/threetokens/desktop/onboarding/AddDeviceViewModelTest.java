package dev.threetokens.desktop.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.desktop.fake.SignedIn;
import dev.threetokens.desktop.onboarding.AddDeviceViewModel.Phase;
import dev.threetokens.desktop.onboarding.AddDeviceViewModel.Progress;
import dev.threetokens.model.device.DeviceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddDeviceViewModelTest {
    private final SignedIn alice = new SignedIn();
    private AddDeviceViewModel model;

    @BeforeEach
    void open() {
        var proxy = new DeviceProxy(alice.api, alice.open, SignedIn.ALICE);
        model = new AddDeviceViewModel(proxy, alice.types, alice.backstage.work());
        await().until(() -> model.type().get() != null);
    }

    @AfterEach
    void stop() {
        alice.close();
    }

    @Test
    void theTypesThatHomeglowMayWriteAreOffered() {
        assertThat(model.types()).extracting(DeviceType::name).containsExactly("Smart Light", "Thermostat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lamp", "   Lamp   ", "A name that is longer than 36 characters"})
    void aNameOutOfBoundsIsSaidAndNotSent(String name) {
        model.name().set(name);
        assertThat(model.nameError().get()).startsWith("A name has 5 to 36 characters");
        assertThat(model.ready().get()).isFalse();
        model.confirm();
        assertThat(model.phase().get()).isEqualTo(Phase.FORM);
    }

    @Test
    void anUntouchedNameIsNoErrorYet() {
        assertThat(model.nameError().get()).isEmpty();
        assertThat(model.ready().get()).isFalse();
    }

    @Test
    void aDeviceIsCreatedGetsItsTokenAndComesOnline() {
        add("Desk lamp");
        await().until(() -> model.phase().get() == Phase.DONE);
        var device = model.added().get();
        assertThat(device.name()).isEqualTo("Desk lamp");
        assertThat(alice.cloud.devices().hasToken(device.id().value())).isTrue();
        assertThat(alice.cloud.devices().isOnline(device.id().value())).isTrue();
        assertThat(model.handingOver().get()).isEqualTo(Progress.DONE);
    }

    @Test
    void aFailedHandOverIsTriedAgainWithoutASecondDevice() {
        alice.cloud.setupFails(true);
        add("Desk lamp");
        await().until(() -> model.phase().get() == Phase.FAILED);
        assertThat(model.makingToken().get()).isEqualTo(Progress.DONE);
        assertThat(model.handingOver().get()).isEqualTo(Progress.FAILED);
        assertThat(model.failure().get()).contains("The device is busy.");
        alice.cloud.setupFails(false);
        model.confirm();
        await().until(() -> model.phase().get() == Phase.DONE);
        assertThat(alice.api.devices(SignedIn.ALICE)).hasSize(1);
    }

    @Test
    void aRefusedCreationLeavesTheFormOpen() {
        alice.cloud.failWith(403);
        add("Desk lamp");
        await().until(() -> !model.failure().get().isEmpty());
        assertThat(model.phase().get()).isEqualTo(Phase.FORM);
        assertThat(model.creating().get()).isEqualTo(Progress.FAILED);
        assertThat(model.ready().get()).isTrue();
    }

    private void add(String name) {
        model.name().set(name);
        model.confirm();
    }
}
