package dev.threetokens.sdk;

import static dev.threetokens.sdk.SdkWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.cloud.Cloud;
import dev.threetokens.e2e.oauth.UserApp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A cloud of its own that enforces the original's limits: 100 calls of a kind in a minute, 1000 in a day. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RateLimitsIT {
    private static final int PER_MINUTE = 100;
    private static final String LIMIT = "X-Rate-Limit-Limit";
    private static final String REMAINING = "X-Rate-Limit-Remaining";
    private static final String RESET = "X-Rate-Limit-Reset";

    private Cloud cloud;

    @BeforeAll
    void start() {
        cloud = Cloud.start(Map.of("MOCK_CLOUD_RATE_LIMITS_ENFORCED", "true"));
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void the101stCallOfAUserInAMinuteIsRefusedAndSaysWhenToComeBack() throws Exception {
        var alice = user("alice");
        for (int call = 1; call <= PER_MINUTE; call++) {
            var headers = headers(alice.users().getSelfWithHttpInfo().getHeaders());
            assertThat(headers).containsEntry(LIMIT, "100/1000");
            assertThat(headers.get(REMAINING)).startsWith(PER_MINUTE - call + "/");
            assertThat(minuteOf(headers.get(RESET))).isBetween(now() + 1, now() + 61);
        }

        assertRefused(429, () -> alice.users().getSelf()).satisfies(refused -> {
            assertThat(refused.getResponseBody()).contains("\"code\":429", "USER MINUTE rate limit exceeded");
            var headers = headers(refused.getResponseHeaders());
            assertThat(headers).containsEntry(LIMIT, "100/1000");
            assertThat(headers.get(REMAINING)).startsWith("0/");
            assertThat(minuteOf(headers.get(RESET))).isBetween(now(), now() + 61);
            assertThat(Long.parseLong(headers.get("Retry-After"))).isBetween(1L, 61L);
        });
        assertThat(user("bob").users().getSelf().getData().getName()).isEqualTo("bob");
        assertThat(SdkWorld.newToken(alice, seeded("Living room")))
                .as("a PUT counts apart")
                .isNotEmpty();
    }

    private Sdk user(String name) {
        var session = new UserApp(cloud.address(), cloud.world().homeglow())
                .signIn("Homeglow", cloud.world().user(name));
        return new Sdk(cloud.address(), session.token());
    }

    private String seeded(String device) {
        return cloud.world().device(device).id().value();
    }

    /** By name in any case, as HTTP has them. */
    private static Map<String, String> headers(Map<String, List<String>> sent) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sent.forEach((name, values) -> headers.put(name, values.get(0)));
        return headers;
    }

    private static long minuteOf(String reset) {
        return Long.parseLong(reset.substring(0, reset.indexOf('/')));
    }

    /** In seconds since the epoch. */
    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
