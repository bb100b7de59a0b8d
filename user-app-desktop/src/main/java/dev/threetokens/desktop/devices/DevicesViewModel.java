package dev.threetokens.desktop.devices;

import dev.threetokens.desktop.cloud.CloudApi;
import dev.threetokens.desktop.cloud.TypeCatalog;
import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.http.Backoff;
import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.live.LiveFeed;
import dev.threetokens.desktop.notice.NoticeViewModel;
import dev.threetokens.desktop.work.Rounds;
import dev.threetokens.desktop.work.UiBatches;
import dev.threetokens.desktop.work.Work;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.NormalizedMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of devices: asks the cloud every few seconds, and is kept fresh in between by the live stream. Tells the
 * banner when the cloud cannot be asked. Used on the user interface's thread.
 */
public final class DevicesViewModel implements AutoCloseable {
    /** What the list shows instead of devices. */
    public enum Shown {
        LOADING,
        EMPTY,
        DEVICES,
        /** Nothing was loaded yet and the cloud cannot be asked. */
        FAILED
    }

    private static final Logger LOG = LoggerFactory.getLogger(DevicesViewModel.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final CloudApi cloud;
    private final TypeCatalog types;
    private final UserId user;
    private final NoticeViewModel notice;
    private final Work work;
    private final Clock clock;
    private final Rounds rounds;
    private final Map<DeviceId, DeviceRow> byId = new HashMap<>();
    private final ObservableList<DeviceRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.LOADING);
    private int failures;

    public DevicesViewModel(
            CloudApi cloud, TypeCatalog types, UserId user, NoticeViewModel notice, Work work, Clock clock) {
        this.cloud = cloud;
        this.types = types;
        this.user = user;
        this.notice = notice;
        this.work = work;
        this.clock = clock;
        this.rounds = new Rounds(work, this::round);
    }

    /** Takes readings from the live stream as well. */
    public void follow(LiveFeed feed) {
        var batches = new UiBatches<NormalizedMessage>(work, this::heardLive);
        feed.onMessage(batches::add);
    }

    /** Asks the cloud now, then every few seconds. */
    public void refresh() {
        rounds.now();
    }

    @Override
    public void close() {
        rounds.close();
    }

    private Duration round() {
        try {
            var found = Round.of(cloud, types, user);
            failures = 0;
            work.inUi(() -> show(found));
            return PAUSE;
        } catch (ApiException failed) {
            return putOff(failed.problem());
        } catch (RuntimeException nonsense) {
            LOG.warn("the cloud's list of devices makes no sense", nonsense);
            return putOff(Problem.nonsense("the cloud"));
        }
    }

    private Duration putOff(Problem problem) {
        failures++;
        var wait = Backoff.ROUNDS.after(failures, problem);
        var next = clock.instant().plus(wait);
        work.inUi(() -> {
            shown.set(rows.isEmpty() ? Shown.FAILED : Shown.DEVICES);
            notice.trouble(problem, next);
        });
        return wait;
    }

    private void show(Round found) {
        notice.troubleOver();
        var now = found.devices().stream().map(this::row).toList();
        byId.keySet().retainAll(now.stream().map(DeviceRow::id).toList());
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
        heard(found.newest());
        shown.set(rows.isEmpty() ? Shown.EMPTY : Shown.DEVICES);
    }

    private DeviceRow row(Round.Found found) {
        var device = found.device();
        var row = byId.computeIfAbsent(device.id(), id -> new DeviceRow(device, found.type(), found.units()));
        row.update(device);
        return row;
    }

    private void heard(List<NormalizedMessage> messages) {
        messages.forEach(
                message -> Optional.ofNullable(byId.get(message.sdid())).ifPresent(row -> row.update(message)));
    }

    private void heardLive(List<NormalizedMessage> messages) {
        messages.forEach(
                message -> Optional.ofNullable(byId.get(message.sdid())).ifPresent(row -> row.heardLive(message)));
    }

    /** By name. */
    public ObservableList<DeviceRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }
}
