package dev.threetokens.server.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the fake cloud, points the server app at it, and hands it to the tests. */
public final class CloudResource implements QuarkusTestResourceLifecycleManager {
    private FakeCloud cloud;

    @Override
    public Map<String, String> start() {
        cloud = new FakeCloud();
        return Map.of(
                "server-app.cloud-url", cloud.url(),
                "server-app.client-secret", FakeCloud.SECRET,
                "server-app.poll-interval", "100ms",
                "server-app.request-timeout", "1s",
                "server-app.backoff.first", "50ms",
                "server-app.backoff.longest", "400ms",
                "server-app.allowed-hosts", "analysis.example");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(cloud, new TestInjector.MatchesType(FakeCloud.class));
    }

    @Override
    public void stop() {
        cloud.close();
    }
}
