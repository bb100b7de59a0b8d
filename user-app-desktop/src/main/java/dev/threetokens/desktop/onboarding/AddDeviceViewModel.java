package dev.threetokens.desktop.onboarding;

import dev.threetokens.desktop.cloud.TypeCatalog;
import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.onboarding.Onboarding.Step;
import dev.threetokens.desktop.work.Work;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.device.DeviceType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The dialog that adds a device. Used on the user interface's thread; one object per dialog. */
public final class AddDeviceViewModel {
    /** Where one step is. */
    public enum Progress {
        TO_DO,
        RUNNING,
        DONE,
        FAILED
    }

    /** Where the dialog is. */
    public enum Phase {
        FORM,
        RUNNING,
        FAILED,
        DONE
    }

    private static final int SHORTEST = 5;
    private static final int LONGEST = 36;

    private final DeviceProxy proxy;
    private final Work work;
    private final ObservableList<DeviceType> types = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable DeviceType> type = new SimpleObjectProperty<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.FORM);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final Map<Step, ReadOnlyObjectWrapper<Progress>> steps = new EnumMap<>(Step.class);
    private final ReadOnlyObjectWrapper<@Nullable Device> added = new ReadOnlyObjectWrapper<>();
    private @Nullable Onboarding onboarding;

    public AddDeviceViewModel(DeviceProxy proxy, TypeCatalog catalog, Work work) {
        this.proxy = proxy;
        this.work = work;
        List.of(Step.values()).forEach(step -> steps.put(step, new ReadOnlyObjectWrapper<>(Progress.TO_DO)));
        work.run(catalog::addable, this::offer, problem -> failure.set(problem.shown()));
    }

    private void offer(List<DeviceType> addable) {
        types.setAll(addable);
        if (addable.isEmpty()) {
            failure.set("The cloud knows no device type that Homeglow can add.");
        } else {
            type.set(addable.get(0));
        }
    }

    /** Starts, or goes on where it failed. Does nothing while the form is not complete. */
    public void confirm() {
        var chosen = type.get();
        if (phase.get() == Phase.RUNNING || phase.get() == Phase.DONE || chosen == null || !validName()) {
            return;
        }
        if (onboarding == null) {
            onboarding = new Onboarding(proxy, chosen, trimmed());
        }
        var running = onboarding;
        phase.set(Phase.RUNNING);
        failure.set("");
        work.run(() -> running.proceed(step -> work.inUi(() -> begun(step))), this::done, this::failed);
    }

    private void begun(Step now) {
        steps.forEach((step, progress) -> {
            if (step.compareTo(now) < 0) {
                progress.set(Progress.DONE);
            }
        });
        steps.get(now).set(Progress.RUNNING);
    }

    private void done(Device device) {
        steps.values().forEach(progress -> progress.set(Progress.DONE));
        added.set(device);
        phase.set(Phase.DONE);
    }

    private void failed(Problem problem) {
        var nothingMade = steps.get(Step.CREATE_DEVICE).get() == Progress.RUNNING;
        steps.values().stream()
                .filter(progress -> progress.get() == Progress.RUNNING)
                .forEach(progress -> progress.set(Progress.FAILED));
        failure.set(problem.shown());
        // As long as there is no device the form can still be changed; afterwards it stands for what exists.
        if (nothingMade) {
            onboarding = null;
        }
        phase.set(nothingMade ? Phase.FORM : Phase.FAILED);
    }

    private String trimmed() {
        return name.get().strip();
    }

    private boolean validName() {
        var length = trimmed().length();
        return length >= SHORTEST && length <= LONGEST;
    }

    /** What is wrong with the name; empty if nothing is, or nothing was typed yet. */
    public StringBinding nameError() {
        return Bindings.createStringBinding(
                () -> name.get().isEmpty() || validName()
                        ? ""
                        : "A name has " + SHORTEST + " to " + LONGEST + " characters, this one has "
                                + trimmed().length() + ".",
                name);
    }

    /** Whether the form can be sent, or sent again. */
    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(
                () -> type.get() != null && validName() && (phase.get() == Phase.FORM || phase.get() == Phase.FAILED),
                type,
                name,
                phase);
    }

    public ObservableList<DeviceType> types() {
        return types;
    }

    public ObjectProperty<@Nullable DeviceType> type() {
        return type;
    }

    public StringProperty name() {
        return name;
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> creating() {
        return steps.get(Step.CREATE_DEVICE).getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> makingToken() {
        return steps.get(Step.CREATE_TOKEN).getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> handingOver() {
        return steps.get(Step.HAND_OVER).getReadOnlyProperty();
    }

    /** The device, once it is there with its token. */
    public ReadOnlyObjectProperty<@Nullable Device> added() {
        return added.getReadOnlyProperty();
    }
}
