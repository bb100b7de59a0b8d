package dev.threetokens.interop.quarkus;

import dev.threetokens.e2e.cloud.Cloud;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** Starts the cloud before the application under test, and tells it where the cloud is. */
public final class CloudResource implements QuarkusTestResourceLifecycleManager {
    /** A field of a test that gets the cloud. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Started {}

    private Cloud cloud;

    @Override
    public Map<String, String> start() {
        cloud = Cloud.start();
        return Map.of(
                "cloud.address", cloud.address().toString(),
                "cloud.client-id", cloud.clientId(),
                "cloud.client-secret", cloud.clientSecret());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(cloud, new TestInjector.AnnotatedAndMatchesType(Started.class, Cloud.class));
    }

    @Override
    public void stop() {
        if (cloud != null) {
            cloud.close();
        }
    }
}
