package dev.threetokens.e2e.containers;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import com.github.dockerjava.api.model.Volume;
import dev.threetokens.e2e.badnetwork.BadNetwork;
import dev.threetokens.e2e.badnetwork.Conditions;
import dev.threetokens.e2e.system.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * A bad network between the cloud and all who call it: it has the cloud's name among the parts, and calls the cloud itself
 * by {@link #CLOUD}. The kernel's own means for this (netem) are not to be had everywhere.
 */
final class BadNetworkContainer extends GenericContainer<BadNetworkContainer> {
    /** The name that the cloud must be given. */
    static final String CLOUD = "cloud-itself";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String CLASSES = "/classes";

    private static final int CONTROL = 9_000;
    private static final long MOST_THREADS = 1_000;

    private final InnerNetwork inner;
    private final int port;

    /** @param port of the cloud */
    BadNetworkContainer(InnerNetwork inner, Conditions conditions, int port) {
        super(DockerImageName.parse("three-tokens/demo"));
        this.inner = inner;
        this.port = port;
        var words = Stream.concat(
                conditions.words().stream(), Stream.of(CLOUD, String.valueOf(CONTROL), String.valueOf(port)));
        withCommand(words.toArray(String[]::new));
        withCreateContainerCmdModifier(this::harden);
        waitingFor(Wait.forLogMessage("Ready: .*\n", 1));
    }

    @Override
    protected void containerIsCreated(String id) {
        inner.join(id, Part.CLOUD.title());
    }

    /** Where the cloud is called over the bad network. */
    URI cloud() {
        return URI.create("http://" + LOOPBACK + ":" + getMappedPort(port));
    }

    /** Returns when all rounds of cuts are over. @return how many connections were cut */
    int cutConnections() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), getMappedPort(CONTROL))) {
            var told = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return Integer.parseInt(told.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void harden(CreateContainerCmd command) {
        command.withEntrypoint("java", "-XX:TieredStopAtLevel=1", "-cp", CLASSES, BadNetwork.class.getName())
                .withExposedPorts(ExposedPort.tcp(port), ExposedPort.tcp(CONTROL))
                .getHostConfig()
                .withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withPidsLimit(MOST_THREADS)
                .withPublishAllPorts(false)
                .withPortBindings(List.of(published(port), published(CONTROL)))
                .withBinds(new Bind(
                        Path.of("target", "test-classes").toAbsolutePath().toString(),
                        new Volume(CLASSES),
                        AccessMode.ro));
    }

    private static PortBinding published(int inside) {
        return new PortBinding(Binding.bindIp(LOOPBACK), ExposedPort.tcp(inside));
    }
}
