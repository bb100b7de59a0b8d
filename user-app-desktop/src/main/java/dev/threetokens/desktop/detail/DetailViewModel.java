package dev.threetokens.desktop.detail;

import dev.threetokens.desktop.cloud.CloudApi;
import dev.threetokens.desktop.cloud.TypeCatalog;
import dev.threetokens.desktop.devices.DeviceRow;
import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.onboarding.DeviceProxy;
import dev.threetokens.desktop.readings.Series;
import dev.threetokens.desktop.work.Work;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.message.NormalizedMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One device: its fields, their course, its Actions, its token. Used on the user interface's thread. */
public final class DetailViewModel implements AutoCloseable {
    private static final Duration ANSWER_TIME = Duration.ofSeconds(10);
    private static final int BACKFILL_PAGES = 4;

    private final DeviceRow device;
    private final CloudApi cloud;
    private final TypeCatalog types;
    private final DeviceProxy proxy;
    private final Work work;
    private final Clock clock;
    private final ObservableList<FieldReading> fields = FXCollections.observableArrayList();
    private final ObservableList<ActionForm> actions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ActionOutcome> outcome = new ReadOnlyObjectWrapper<>(ActionOutcome.none());
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper tokenWord = new ReadOnlyStringWrapper("");
    private final Map<String, Object> latest = new HashMap<>();
    private @Nullable Future<?> patience;
    private long newest = Long.MIN_VALUE;
    private boolean closed;

    public DetailViewModel(
            DeviceRow device, CloudApi cloud, TypeCatalog types, DeviceProxy proxy, Work work, Clock clock) {
        this.device = device;
        this.cloud = cloud;
        this.types = types;
        this.proxy = proxy;
        this.work = work;
        this.clock = clock;
    }

    /** Loads the manifest and the last minutes. */
    public void load() {
        failure.set("");
        work.run(() -> types.manifest(device.device().dtid()), this::show, this::failed);
    }

    /** Closes the gap that a broken live stream left. */
    public void backfill() {
        var now = clock.instant();
        work.run(
                () -> cloud.messagesSince(
                        device.id(), now.minus(Series.WINDOW), now.plus(Duration.ofMinutes(1)), BACKFILL_PAGES),
                this::heard,
                this::failed);
    }

    private void show(Manifest manifest) {
        actions.setAll(ActionForm.of(manifest));
        fields.setAll(manifest.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> new FieldReading(field.getKey(), field.getValue()))
                .toList());
        work.run(() -> cloud.lastOf(List.of(device.id())), this::heard, this::failed);
        backfill();
    }

    private void failed(Problem problem) {
        failure.set(problem.shown());
    }

    /** Messages from the live stream, of whatever device. */
    public void heardLive(List<NormalizedMessage> messages) {
        var mine = messages.stream()
                .filter(message -> message.sdid().equals(device.id()))
                .toList();
        mine.forEach(message -> outcome.set(outcome.get().heard(message, device.units())));
        heard(mine);
    }

    private void heard(List<NormalizedMessage> messages) {
        if (closed) {
            return;
        }
        fields.forEach(field -> field.add(messages));
        for (var message : messages) {
            if (message.ts() >= newest) {
                newest = message.ts();
                latest.putAll(message.data());
            }
        }
        actions.stream()
                .flatMap(action -> action.parameters().stream())
                .filter(parameter -> latest.containsKey(parameter.name()))
                .forEach(parameter -> parameter.suggest(latest.get(parameter.name())));
    }

    /** Sends an Action with its parameters as they are set. Never sent twice by itself. */
    public void send(ActionForm form) {
        if (outcome.get().stage() == ActionOutcome.Stage.SENDING) {
            return;
        }
        var action = form.action();
        outcome.set(ActionOutcome.sending(action, latest));
        work.run(
                () -> cloud.send(device.id(), action),
                mid -> {
                    form.parameters().forEach(ParameterForm::release);
                    outcome.set(outcome.get().sent(device.units()));
                    waitForDevice();
                },
                problem -> outcome.set(outcome.get().refused(problem)));
    }

    private void waitForDevice() {
        cancelPatience();
        patience = work.later(
                ANSWER_TIME,
                () -> work.inUi(
                        () -> outcome.set(outcome.get().tooLate(device.online().get()))));
    }

    /** Cuts the device off for good: its token is dead from then on. */
    public void revokeToken() {
        tokenWord.set("Revoking the device token…");
        work.run(
                () -> {
                    cloud.revokeToken(device.id());
                    return true;
                },
                done -> tokenWord.set("The device token is revoked. The device is cut off until it is set up again."),
                problem -> tokenWord.set("The device token was not revoked. " + problem.shown()));
    }

    /** Gives the device a new token. */
    public void setUpAgain() {
        tokenWord.set("Handing a new device token over…");
        work.run(
                () -> {
                    proxy.setUpAgain(device.device(), device.type());
                    return true;
                },
                done -> tokenWord.set("The device has a new token and connects by itself."),
                problem -> tokenWord.set("The device was not set up. " + problem.shown()));
    }

    @Override
    public void close() {
        closed = true;
        cancelPatience();
    }

    private void cancelPatience() {
        if (patience != null) {
            patience.cancel(false);
        }
    }

    public DeviceRow device() {
        return device;
    }

    /** By name. */
    public ObservableList<FieldReading> fields() {
        return fields;
    }

    /** By name. */
    public ObservableList<ActionForm> actions() {
        return actions;
    }

    public ReadOnlyObjectProperty<ActionOutcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** Why something could not be loaded; empty if it could. */
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /** What became of the last deed with the device token; empty if there was none. */
    public ReadOnlyStringProperty tokenWord() {
        return tokenWord.getReadOnlyProperty();
    }
}
