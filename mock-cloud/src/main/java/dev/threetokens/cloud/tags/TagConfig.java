package dev.threetokens.cloud.tags;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** The tags of device types. */
@ConfigMapping(prefix = "mock-cloud.tags")
public interface TagConfig {
    /** The tags that are categories. */
    @WithDefault("climate,energy,health,lighting,multimedia,safety,sensors,weather")
    List<String> categories();
}
