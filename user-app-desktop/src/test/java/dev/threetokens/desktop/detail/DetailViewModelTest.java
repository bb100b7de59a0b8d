package dev.threetokens.desktop.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.desktop.detail.ActionOutcome.Stage;
import dev.threetokens.desktop.devices.DevicesViewModel;
import dev.threetokens.desktop.fake.Clients;
import dev.threetokens.desktop.fake.FakeCloud;
import dev.threetokens.desktop.fake.SignedIn;
import dev.threetokens.desktop.live.LiveFeed;
import dev.threetokens.desktop.notice.NoticeViewModel;
import dev.threetokens.desktop.onboarding.DeviceProxy;
import dev.threetokens.desktop.work.UiBatches;
import dev.threetokens.model.message.NormalizedMessage;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DetailViewModelTest {
    private final SignedIn alice = new SignedIn();
    private final Clock clock = Clock.systemUTC();
    private final NoticeViewModel notice = new NoticeViewModel(alice.backstage.work(), clock);
    private final DevicesViewModel devices =
            new DevicesViewModel(alice.api, alice.types, SignedIn.ALICE, notice, alice.backstage.work(), clock);
    private final LiveFeed feed = new LiveFeed(
            Clients.http(), alice.cloud.address(), SignedIn.ALICE, alice, alice.backstage.work(), () -> {});
    private DetailViewModel model;

    @AfterEach
    void stop() {
        feed.close();
        devices.close();
        alice.close();
    }

    @Test
    void theLastMinutesAreFilledInFromTheStore() {
        open(alice.cloud.devices().lively(FakeCloud.LIGHT, "Attic lamp"));
        await().until(() -> field("power").points().get().size() == 120);
        assertThat(field("brightness").value().get()).isEqualTo("80 %");
        assertThat(field("state").value().get()).isEqualTo("on");
        assertThat(field("state").isNumeric()).isFalse();
    }

    @Test
    void aLiveReadingIsShownAndPlotted() {
        var light = alice.cloud.devices().lively(FakeCloud.LIGHT, "Attic lamp");
        open(light);
        await().until(() -> field("power").points().get().size() == 120);
        alice.cloud.report(light, new JsonObject().put("brightness", 33).put("power", 2.25));
        await().until(() -> field("brightness").value().get().equals("33 %"));
        assertThat(field("power").points().get()).hasSize(121);
        assertThat(field("power").points().get().get(120).value()).isEqualTo(2.25);
    }

    @Test
    void anActionIsFollowedFromSendingToTheDevicesReport() {
        open(alice.cloud.devices().lively(FakeCloud.LIGHT, "Attic lamp"));
        await().until(() -> field("state").value().get().equals("on"));
        model.send(action("setOff"));
        await().until(() -> model.outcome().get().stage() == Stage.REPORTED);
        assertThat(model.outcome().get().text()).isEqualTo("Sent setOff. The device reported state off.");
        assertThat(field("state").value().get()).isEqualTo("off");
    }

    @Test
    void aParameterStartsFromWhatTheDeviceReportsAndIsSentAsTheUserSetIt() {
        open(alice.cloud.devices().lively(FakeCloud.LIGHT, "Attic lamp"));
        var setBrightness = action("setBrightness");
        var brightness = setBrightness.parameters().get(0);
        await().until(() -> brightness.value().get().equals(80));
        brightness.set(41.7);
        model.send(setBrightness);
        await().until(() -> field("brightness").value().get().equals("42 %"));
        assertThat(model.outcome().get().text()).endsWith("The device reported brightness 42 %.");
    }

    @Test
    void aRefusedActionShowsTheCloudsSentence() {
        open(alice.cloud.devices().lively(FakeCloud.LIGHT, "Attic lamp"));
        alice.cloud.failWith(403);
        model.send(action("setOn"));
        await().until(() -> model.outcome().get().stage() == Stage.REFUSED);
        assertThat(model.outcome().get().text()).isEqualTo("setOn was not done. The fake cloud was told to fail.");
    }

    @Test
    void onStandsBeforeOff() {
        open(alice.cloud.devices().lively(FakeCloud.LIGHT, "Attic lamp"));
        assertThat(model.actions()).extracting(ActionForm::name).containsExactly("setBrightness", "setOn", "setOff");
        assertThat(model.actions()).extracting(ActionForm::label).contains("Set on", "Set brightness");
    }

    @Test
    void aTextParameterOffersTheWordsThatItsDescriptionQuotes() {
        open(alice.cloud.devices().lively(FakeCloud.THERMOSTAT, "Hall thermostat"));
        var mode = action("setMode").parameters().get(0);
        assertThat(mode.asked()).isEqualTo(ParameterForm.Kind.CHOICE);
        assertThat(mode.choices()).containsExactly("heat", "off");
        assertThat(mode.value().get()).isEqualTo("heat");
    }

    @Test
    void aRevokedDeviceTokenIsGoneAtTheCloudAndCanBeReplaced() {
        var light = alice.cloud.devices().lively(FakeCloud.LIGHT, "Attic lamp");
        open(light);
        model.revokeToken();
        await().until(() -> model.tokenWord().get().startsWith("The device token is revoked."));
        assertThat(alice.cloud.devices().hasToken(light)).isFalse();
        model.setUpAgain();
        await().until(() -> model.tokenWord().get().startsWith("The device has a new token"));
        assertThat(alice.cloud.devices().hasToken(light)).isTrue();
    }

    private void open(String device) {
        devices.refresh();
        await().until(() -> !devices.rows().isEmpty());
        var row = devices.rows().get(0);
        var proxy = new DeviceProxy(alice.api, alice.open, SignedIn.ALICE);
        model = new DetailViewModel(row, alice.api, alice.types, proxy, alice.backstage.work(), clock);
        var batches = new UiBatches<NormalizedMessage>(alice.backstage.work(), model::heardLive);
        feed.onMessage(batches::add);
        feed.connect();
        model.load();
        await().until(() -> alice.cloud.streams() == 1
                && !model.fields().isEmpty()
                && !model.actions().isEmpty());
        assertThat(row.id().value()).isEqualTo(device);
    }

    private FieldReading field(String name) {
        return model.fields().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ActionForm action(String name) {
        return model.actions().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
