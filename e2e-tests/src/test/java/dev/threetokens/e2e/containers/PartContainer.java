package dev.threetokens.e2e.containers;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import com.github.dockerjava.api.model.Volume;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.utility.DockerImageName;

/**
 * One program in its container, as compose.yaml runs it: unprivileged, nothing but its folders to write to, published on
 * the loopback address, and known to the others by the name of its module in a network that leads nowhere else.
 */
final class PartContainer extends GenericContainer<PartContainer> implements Readiness.Running {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int SECONDS_TO_END = 10;

    private final InnerNetwork inner;
    private String name;

    /** @param folders of this machine that the program finds at the same paths */
    PartContainer(Part part, InnerNetwork inner, Owner owner, List<Path> folders, int... ports) {
        super(DockerImageName.parse("three-tokens/" + part.title()));
        this.inner = inner;
        this.name = part.title();
        withCreateContainerCmdModifier(command -> harden(command, owner, folders, ports));
    }

    PartContainer with(Map<String, String> environment, Path log) {
        return withEnv(environment).withLogConsumer(frame -> append(log, frame));
    }

    /** @param other under which the others find it, instead of the name of its module */
    PartContainer named(String other) {
        name = other;
        return this;
    }

    @Override
    protected void containerIsCreated(String id) {
        inner.join(id, name);
    }

    @Override
    public boolean isRunning() {
        return super.isRunning();
    }

    @Override
    public int status() {
        return state().getExitCodeLong().intValue();
    }

    InspectContainerResponse.ContainerState state() {
        return dockerClient.inspectContainerCmd(getContainerId()).exec().getState();
    }

    void end() {
        dockerClient
                .stopContainerCmd(getContainerId())
                .withTimeout(SECONDS_TO_END)
                .exec();
        stop();
    }

    /** SIGKILL. */
    void kill() {
        dockerClient.killContainerCmd(getContainerId()).exec();
        stop();
    }

    void pause() {
        dockerClient.pauseContainerCmd(getContainerId()).exec();
    }

    void goOn() {
        dockerClient.unpauseContainerCmd(getContainerId()).exec();
    }

    void cutOff() {
        inner.leave(getContainerId());
    }

    void rejoin() {
        inner.join(getContainerId(), name);
    }

    private static void harden(CreateContainerCmd command, Owner owner, List<Path> folders, int... ports) {
        command.withUser(owner.toString())
                .withExposedPorts(IntStream.of(ports).mapToObj(ExposedPort::tcp).toList())
                .getHostConfig()
                .withReadonlyRootfs(true)
                .withTmpFs(Map.of("/tmp", "exec,mode=1777"))
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges:true"))
                .withPublishAllPorts(false)
                .withPortBindings(IntStream.of(ports)
                        .mapToObj(port -> new PortBinding(Binding.bindIpAndPort(LOOPBACK, port), ExposedPort.tcp(port)))
                        .toList())
                .withBinds(folders.stream()
                        .map(folder -> new Bind(folder.toString(), new Volume(folder.toString()), AccessMode.rw))
                        .toList());
    }

    private static synchronized void append(Path log, OutputFrame frame) {
        try {
            Files.writeString(log, frame.getUtf8String(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
