package dev.threetokens.testing;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import dev.threetokens.testing.settings.DoubleSettings;
import dev.threetokens.testing.settings.FreePorts;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The cloud in a container, published on ports that were free when this was made. {@link #url} is known before the start.
 * Settings of the cloud are given with {@code withEnv}; other containers on the same network reach it at port 8080 and, for
 * MQTT, 1883.
 */
public final class MockCloudContainer extends GenericContainer<MockCloudContainer> implements MockCloud {
    /** The image that this repository builds. */
    public static final DockerImageName IMAGE = DockerImageName.parse("three-tokens/mock-cloud");

    private static final int HTTP = 8080;
    private static final int MQTT = 1883;
    private static final String DATA = "/data";
    private static final String ALL = "0.0.0.0";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DoubleSettings settings = DoubleSettings.random();
    private final FreePorts ports = FreePorts.find();

    public MockCloudContainer() {
        this(IMAGE);
    }

    public MockCloudContainer(DockerImageName image) {
        super(image);
        withExposedPorts(HTTP, MQTT);
        withCreateContainerCmdModifier(this::publish);
        waitingFor(Wait.forHttp("/q/health/ready").forPort(HTTP).withStartupTimeout(PATIENCE));
    }

    /** At the start and not before: where the engine is, is asked of the engine. */
    @Override
    protected void configure() {
        var own = new HashMap<>(inside());
        own.putAll(getEnvMap());
        withEnv(settings.environment(url(), DATA, own));
    }

    @Override
    public URI url() {
        return URI.create("http://" + getHost() + ":" + ports.http());
    }

    @Override
    public URI mqtt() {
        return URI.create("mqtt://" + getHost() + ":" + ports.mqtt());
    }

    @Override
    public String clientSecret() {
        return settings.clientSecret();
    }

    @Override
    public String controlSecret() {
        return settings.controlSecret();
    }

    private static Map<String, String> inside() {
        return Map.of(
                "MOCK_CLOUD_PORT",
                String.valueOf(HTTP),
                "MOCK_CLOUD_MQTT_PORT",
                String.valueOf(MQTT),
                "QUARKUS_HTTP_HOST",
                ALL,
                "MOCK_CLOUD_MQTT_HOST",
                ALL,
                "HEALTH",
                "http://127.0.0.1:" + HTTP + "/q/health/ready");
    }

    private void publish(CreateContainerCmd command) {
        command.getHostConfig().withPortBindings(List.of(binding(ports.http(), HTTP), binding(ports.mqtt(), MQTT)));
    }

    /** A cloud that tests control is nobody else's: where the engine is on this machine, it is on the loopback address only. */
    private PortBinding binding(int outside, int inside) {
        boolean here = List.of("localhost", "127.0.0.1").contains(getHost());
        return new PortBinding(
                here ? Binding.bindIpAndPort("127.0.0.1", outside) : Binding.bindPort(outside),
                ExposedPort.tcp(inside));
    }
}
