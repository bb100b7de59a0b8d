package dev.threetokens.cloud.world;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A cloud that refuses calls above its limits, which are low. */
public class EnforcedRates implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:h2:mem:enforced-rates;DB_CLOSE_DELAY=-1",
                "mock-cloud.rate-limits.enforced", "true",
                "mock-cloud.rate-limits.rest", "4/6",
                "mock-cloud.rate-limits.rest-of-application", "5/100",
                "mock-cloud.rate-limits.messages", "3/100",
                "mock-cloud.rate-limits.frames", "2/100",
                "mock-cloud.rate-limits.mqtt", "2/100");
    }
}
