package dev.threetokens.cloud.accounts.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Limits limits = new Limits(60, 5, nanos::get);

    @Test
    void anAddressMakesSixtyRequestsAnHour() {
        assertThat(passed(61, "10.0.0.1")).isEqualTo(60);
        assertThat(limits.request("10.0.0.1")).contains(Duration.ofHours(1));
        assertThat(limits.request("10.0.0.2")).isEmpty();

        nanos.addAndGet(Duration.ofHours(1).plusSeconds(1).toNanos());
        assertThat(limits.request("10.0.0.1")).isEmpty();
    }

    @Test
    void manyAtTheSameTimeAreStillOnlySixty() {
        var passed = IntStream.range(0, 500)
                .parallel()
                .filter(i -> limits.request("10.0.0.1").isEmpty())
                .count();

        assertThat(passed).isEqualTo(60);
    }

    @Test
    void aMailboxGetsFiveMailsAnHourHoweverItIsSpelled() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.mail(i % 2 == 0 ? "ada@example.org" : " ADA@Example.org"))
                    .isTrue();
        }

        assertThat(limits.mail("ada@example.org")).isFalse();
        assertThat(limits.mail("bob@example.org")).isTrue();
        nanos.addAndGet(Duration.ofHours(1).plusSeconds(1).toNanos());
        assertThat(limits.mail("ada@example.org")).isTrue();
    }

    private long passed(int requests, String address) {
        return IntStream.range(0, requests)
                .filter(i -> limits.request(address).isEmpty())
                .count();
    }
}
