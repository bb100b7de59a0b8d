package dev.threetokens.testing;

import dev.threetokens.testing.process.CloudJar;
import dev.threetokens.testing.process.Folder;
import dev.threetokens.testing.process.JavaProgram;
import dev.threetokens.testing.settings.DoubleSettings;
import dev.threetokens.testing.settings.FreePorts;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The cloud as a process of this machine, on free ports of the loopback address, with data in a folder that goes with it. */
public final class MockCloudProcess implements MockCloud, AutoCloseable {
    private final DoubleSettings settings;
    private final FreePorts ports;
    private final Folder folder;
    private final JavaProgram program;

    private MockCloudProcess(DoubleSettings settings, FreePorts ports, Folder folder, JavaProgram program) {
        this.settings = settings;
        this.ports = ports;
        this.folder = folder;
        this.program = program;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param jar {@code quarkus-run.jar} in the folder that the build of mock-cloud makes
     * @param own settings of the cloud, as environment variables
     * @throws IllegalStateException if it is not ready in time; says what it wrote last
     */
    public static MockCloudProcess start(Path jar, Map<String, String> own) {
        var settings = DoubleSettings.random();
        var ports = FreePorts.find();
        var folder = Folder.temporary();
        var variables =
                new HashMap<>(settings.environment(url(ports), folder.path().toString(), Map.of()));
        variables.put("MOCK_CLOUD_PORT", String.valueOf(ports.http()));
        variables.put("MOCK_CLOUD_MQTT_PORT", String.valueOf(ports.mqtt()));
        variables.putAll(own);
        var program = JavaProgram.start(jar, variables, folder.path().resolve("mock-cloud.log"));
        var cloud = new MockCloudProcess(settings, ports, folder, program);
        try {
            program.awaitOk(URI.create(cloud.url() + "/q/health/ready"));
        } catch (RuntimeException e) {
            cloud.close();
            throw e;
        }
        return cloud;
    }

    /** The jar that the system property {@code mock-cloud.jar} or the environment variable {@code MOCK_CLOUD_JAR} names. */
    public static MockCloudProcess start() {
        return start(CloudJar.configured(), Map.of());
    }

    @Override
    public URI url() {
        return url(ports);
    }

    @Override
    public URI mqtt() {
        return URI.create("mqtt://127.0.0.1:" + ports.mqtt());
    }

    @Override
    public String clientSecret() {
        return settings.clientSecret();
    }

    @Override
    public String controlSecret() {
        return settings.controlSecret();
    }

    /** Ends the process and deletes its data. */
    @Override
    public void close() {
        program.close();
        folder.delete();
    }

    private static URI url(FreePorts ports) {
        return URI.create("http://127.0.0.1:" + ports.http());
    }
}
