package dev.threetokens.desktop.shell;

import dev.threetokens.desktop.cloud.TypeCatalog;
import dev.threetokens.desktop.detail.DetailView;
import dev.threetokens.desktop.detail.DetailViewModel;
import dev.threetokens.desktop.devices.DeviceRow;
import dev.threetokens.desktop.devices.DevicesView;
import dev.threetokens.desktop.devices.DevicesViewModel;
import dev.threetokens.desktop.insight.InsightView;
import dev.threetokens.desktop.insight.InsightViewModel;
import dev.threetokens.desktop.live.LiveFeed;
import dev.threetokens.desktop.live.LiveState;
import dev.threetokens.desktop.looks.Overlay;
import dev.threetokens.desktop.notice.NoticeViewModel;
import dev.threetokens.desktop.onboarding.AddDeviceDialog;
import dev.threetokens.desktop.onboarding.AddDeviceViewModel;
import dev.threetokens.desktop.onboarding.DeviceProxy;
import dev.threetokens.desktop.work.UiBatches;
import dev.threetokens.desktop.work.Work;
import dev.threetokens.model.message.NormalizedMessage;
import dev.threetokens.model.user.User;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Everything that one signed-in user sees, put together. Used on the user interface's thread. */
final class Home implements AutoCloseable {
    private final Connections connections;
    private final Work work;
    private final Clock clock;
    private final Overlay overlay;
    private final TypeCatalog types;
    private final DeviceProxy proxy;
    private final DevicesViewModel devices;
    private final DevicesView devicesView;
    private final InsightViewModel insight;
    private final InsightView insightView;
    private final LiveFeed feed;
    private final Future<?> ticking;
    private final ReadOnlyObjectWrapper<LiveState> live = new ReadOnlyObjectWrapper<>(LiveState.CONNECTING);
    private @Nullable DetailViewModel open;
    private @Nullable DetailView openView;

    Home(Connections connections, User user, NoticeViewModel notice, Overlay overlay, Work work, Clock clock) {
        this.connections = connections;
        this.work = work;
        this.clock = clock;
        this.overlay = overlay;
        var cloud = connections.cloud();
        types = new TypeCatalog(cloud);
        proxy = new DeviceProxy(cloud, connections.setup(), user.id());
        devices = new DevicesViewModel(cloud, types, user.id(), notice, work, clock);
        devicesView = new DevicesView(devices, this::openDetail, this::closeDetail, this::addDevice);
        insight = new InsightViewModel(connections.server(), work);
        insightView = new InsightView(insight);
        feed = new LiveFeed(
                connections.client(),
                connections.settings().cloud(),
                user.id(),
                connections.tokens(),
                work,
                devices::refresh);
        ticking = work.everySecond(this::tick);
    }

    void start() {
        var batches = new UiBatches<NormalizedMessage>(work, this::heardLive);
        feed.onMessage(batches::add);
        feed.onState(state -> work.inUi(() -> show(state)));
        devices.follow(feed);
        devices.refresh();
        feed.connect();
    }

    /** The stream stands on the token it was opened with: it is opened anew with the next one. */
    void tokenRefreshed() {
        feed.connect();
    }

    void refresh() {
        devices.refresh();
        if (live.get() == LiveState.WAITING) {
            feed.connect();
        }
    }

    Node devicesPage() {
        return devicesView.node();
    }

    Node insightPage() {
        insight.load();
        return insightView.node();
    }

    ReadOnlyObjectProperty<LiveState> live() {
        return live.getReadOnlyProperty();
    }

    @Override
    public void close() {
        ticking.cancel(false);
        feed.close();
        devices.close();
        closeDetail();
    }

    private void show(LiveState state) {
        live.set(state);
        if (state == LiveState.OPEN) {
            devices.refresh();
            if (open != null) {
                open.backfill();
            }
        }
    }

    private void heardLive(List<NormalizedMessage> messages) {
        if (open != null) {
            open.heardLive(messages);
        }
    }

    private void tick() {
        if (openView != null) {
            openView.moveOn();
        }
    }

    private Node openDetail(DeviceRow row) {
        var model = new DetailViewModel(row, connections.cloud(), types, proxy, work, clock);
        var view = new DetailView(model, overlay, clock);
        open = model;
        openView = view;
        model.load();
        return view.node();
    }

    private void closeDetail() {
        if (open != null) {
            open.close();
            open = null;
            openView = null;
        }
    }

    private void addDevice() {
        var model = new AddDeviceViewModel(proxy, types, work);
        var dialog = new AddDeviceDialog(model, () -> {
            overlay.hide();
            devices.refresh();
        });
        model.added().addListener((property, before, device) -> {
            if (device != null) {
                devicesView.choose(device.id());
                devices.refresh();
            }
        });
        overlay.show(dialog.node());
        dialog.focus();
    }
}
