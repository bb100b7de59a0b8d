package dev.threetokens.server.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.server.cloud.Cloud;
import dev.threetokens.server.cloud.CloudProblem;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The device types that were met, as the cloud describes them. Thread-safe. */
@Singleton
public final class DeviceTypeCatalog {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 500;

    private final Cloud cloud;
    private final Cache<DeviceTypeId, DeviceTypeInfo> types =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    DeviceTypeCatalog(Cloud cloud) {
        this.cloud = cloud;
    }

    /** Makes sure that a type is known; may ask the cloud. */
    public void learn(DeviceTypeId id) {
        types.get(id, this::ask);
    }

    /** What is known now; asks nobody. */
    public DeviceTypeInfo get(DeviceTypeId id) {
        return Optional.ofNullable(types.getIfPresent(id)).orElseGet(() -> DeviceTypeInfo.unknown(id));
    }

    private DeviceTypeInfo ask(DeviceTypeId id) {
        try {
            return DeviceTypeInfo.of(cloud.deviceType(id).name(), cloud.manifest(id));
        } catch (CloudProblem problem) {
            if (problem.consentLost()) {
                return DeviceTypeInfo.unknown(id);
            }
            throw problem;
        }
    }
}
