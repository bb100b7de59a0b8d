package dev.threetokens.cloud.control;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A cloud that tests may control, with client secrets that they know. */
public final class Controlled implements QuarkusTestProfile {
    static final String SECRET = "a secret of the control that is long enough";
    static final String HOMEGLOW_SECRET = "the secret of Homeglow in these tests";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:mem:controlled;DB_CLOSE_DELAY=-1",
                "mock-cloud.mail.outbox-dir",
                "target/controlled/outbox",
                "mock-cloud.control.enabled",
                "true",
                "mock-cloud.control.secret",
                SECRET,
                "mock-cloud.seed.homeglow-secret",
                HOMEGLOW_SECRET);
    }
}
