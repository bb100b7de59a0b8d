package dev.threetokens.cloud.seed;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.Applications;
import dev.threetokens.cloud.applications.ClientSecret;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.devices.DeviceTokens;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.devices.ManifestPolicy;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.secrets.Passwords;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.tags.Tags;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.setup.DeviceSetup;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Fills an empty database with the demo world. */
@Singleton
public class Seeder {
    private static final Logger LOG = Logger.getLogger(Seeder.class);
    private static final String HOMEGLOW = "Homeglow";
    private static final String NOSY_METRICS = "Nosy Metrics";
    private static final int BEFORE_OTHERS = 10;
    private static final int FIRST = 1;

    private final SeedConfig config;
    private final ObjectMapper mapper;
    private final Users users;
    private final Applications applications;
    private final Grants grants;
    private final DeviceTypes types;
    private final Devices devices;
    private final DeviceTokens tokens;
    private final Clock clock;
    private final Passwords passwords;
    /** To hash is what takes long about a reset. */
    private final Map<UserId, String> hashes = new ConcurrentHashMap<>();

    Seeder(
            SeedConfig config,
            ObjectMapper mapper,
            Users users,
            Applications applications,
            Grants grants,
            DeviceTypes types,
            Devices devices,
            DeviceTokens tokens,
            Clock clock,
            Passwords passwords) {
        this.config = config;
        this.mapper = mapper;
        this.users = users;
        this.applications = applications;
        this.grants = grants;
        this.types = types;
        this.devices = devices;
        this.tokens = tokens;
        this.clock = clock;
        this.passwords = passwords;
    }

    void seed(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
        if (config.enabled()) {
            var world = read();
            if (users.find(world.users().get(0).id()).isEmpty()) {
                fill(world, FIRST);
                LOG.infof(
                        "seeded the world: %d users, %d devices",
                        world.users().size(), world.devices().size());
            }
        }
    }

    /**
     * Fills a database that was emptied.
     *
     * @param secretVersion of the client secrets: another one than before, so that no application token from before works
     */
    @Transactional
    public void again(int secretVersion) {
        if (config.enabled()) {
            fill(read(), secretVersion);
        }
    }

    private DemoWorld read() {
        try (var file = open()) {
            return mapper.readValue(file, DemoWorld.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the world of the seed cannot be read", e);
        }
    }

    private InputStream open() throws IOException {
        return config.file().isPresent()
                ? Files.newInputStream(config.file().get())
                : Objects.requireNonNull(Seeder.class.getResourceAsStream("/seed/demo-world.json"));
    }

    private void fill(DemoWorld world, int secretVersion) {
        world.users().forEach(this::addUser);
        world.deviceTypes().forEach(type -> addType(world, type));
        world.applications().forEach(application -> addApplication(world, application, secretVersion));
        world.grants().forEach(grant -> give(world, grant));
        var handover =
                world.devices().stream().map(device -> addDevice(world, device)).toList();
        config.handoverFile().ifPresent(file -> handOver(world, file, handover));
    }

    private void addUser(DemoWorld.SeedUser user) {
        var hash = hashes.computeIfAbsent(user.id(), id -> passwords.hash(user.password()));
        users.registerHashed(user.id(), user.name(), user.email(), user.fullName(), hash);
    }

    private void addType(DemoWorld world, DemoWorld.SeedDeviceType type) {
        types.register(
                new StoredDeviceType(
                        type.id(),
                        world.user(type.owner()),
                        type.name(),
                        type.uniqueName(),
                        type.description(),
                        type.tags().map(Tags::new).orElseGet(Tags::none),
                        type.published(),
                        1,
                        clock.millis()),
                type.manifest());
    }

    private void addApplication(DemoWorld world, DemoWorld.SeedApplication application, int secretVersion) {
        var secret = application.secret().or(() -> secretOf(application.name()));
        applications.register(new Application(
                application.id(),
                world.user(application.owner()),
                application.name(),
                application.description(),
                application.redirectUris(),
                Set.copyOf(application.methods()),
                Permissions.parse(application.permissions()),
                new ClientSecret(Secrets.hash(secret.orElseGet(Secrets::random256)), secretVersion)));
    }

    private Optional<String> secretOf(String application) {
        return switch (application) {
            case HOMEGLOW -> config.homeglowSecret();
            case NOSY_METRICS -> config.nosySecret();
            default -> Optional.empty();
        };
    }

    private void give(DemoWorld world, DemoWorld.SeedGrant grant) {
        var application = world.application(grant.application());
        grants.give(world.user(grant.user()), application.id(), Permissions.parse(application.permissions()));
    }

    private StoredDevice addDevice(DemoWorld world, DemoWorld.SeedDevice device) {
        var stored = new StoredDevice(
                device.id(),
                world.user(device.owner()),
                world.deviceType(device.type()).id(),
                device.name(),
                1,
                ManifestPolicy.LATEST,
                Map.of(),
                clock.millis(),
                Optional.empty());
        devices.add(stored);
        return stored;
    }

    private void handOver(DemoWorld world, Path file, List<StoredDevice> seeded) {
        var bodies = seeded.stream()
                .map(device -> new DeviceSetup(
                        device.id(),
                        world.devices().stream()
                                .filter(one -> one.id().equals(device.id()))
                                .findFirst()
                                .orElseThrow()
                                .type(),
                        device.name(),
                        tokens.replace(device).value()))
                .toList();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, mapper.writeValueAsString(bodies));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the handover file " + file, e);
        }
    }
}
