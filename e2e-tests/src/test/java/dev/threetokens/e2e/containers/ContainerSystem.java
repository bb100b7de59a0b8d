package dev.threetokens.e2e.containers;

import dev.threetokens.e2e.system.ClientSecrets;
import dev.threetokens.e2e.system.ExampleSystem;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Readiness;
import dev.threetokens.e2e.system.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The system as containers of one Docker engine, on the same ports of the loopback address as the processes. */
public final class ContainerSystem implements ExampleSystem {
    private final Settings settings;
    private final ContainerEnvironments environments;
    private final Owner owner;
    private final InnerNetwork inner = new InnerNetwork();
    private final Map<Part, PartContainer> running = new EnumMap<>(Part.class);

    public ContainerSystem(Settings settings) {
        this.settings = settings;
        this.environments = new ContainerEnvironments(settings);
        this.owner = Owner.of(settings.home().folder());
    }

    @Override
    public URI cloud() {
        return settings.ports().address(Part.CLOUD);
    }

    @Override
    public URI mqtt() {
        return settings.ports().mqttAddress();
    }

    @Override
    public URI server() {
        return settings.ports().address(Part.SERVER);
    }

    @Override
    public URI devices() {
        return settings.ports().address(Part.DEVICES);
    }

    @Override
    public ClientSecrets secrets() {
        return settings.home().secrets();
    }

    @Override
    public Path log(Part part) {
        return settings.home().logs().resolve(part.title() + ".log");
    }

    @Override
    public synchronized void start(Part part) {
        start(part, container -> {});
    }

    /** @param change of the container before it starts */
    synchronized void start(Part part, Consumer<PartContainer> change) {
        var folders = folders(part);
        folders.forEach(owner::own);
        var container =
                new PartContainer(part, inner, owner, folders, ports(part)).with(environments.of(part), log(part));
        change.accept(container);
        running.put(part, container);
        container.start();
        new Readiness(part, settings.ports().address(part), log(part)).await(container);
    }

    @Override
    public synchronized void stop(Part part) {
        Optional.ofNullable(running.remove(part)).ifPresent(PartContainer::end);
    }

    @Override
    public synchronized void kill(Part part) {
        Optional.ofNullable(running.remove(part)).ifPresent(PartContainer::kill);
    }

    @Override
    public synchronized boolean isRunning(Part part) {
        return Optional.ofNullable(running.get(part))
                .filter(PartContainer::isRunning)
                .isPresent();
    }

    /** Where the parts talk to each other. */
    InnerNetwork inner() {
        return inner;
    }

    /** The container of a part that was started. */
    synchronized PartContainer container(Part part) {
        return Optional.ofNullable(running.get(part)).orElseThrow();
    }

    @Override
    public synchronized void close() {
        running.values().forEach(PartContainer::stop);
        running.clear();
        inner.close();
    }

    private List<Path> folders(Part part) {
        var own = settings.home().of(part);
        return part == Part.SERVER
                ? List.of(own)
                : List.of(own, settings.home().handover().getParent());
    }

    private int[] ports(Part part) {
        return part == Part.CLOUD
                ? new int[] {settings.ports().cloud(), settings.ports().mqtt()}
                : new int[] {settings.ports().of(part)};
    }
}
