package dev.threetokens.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.desktop.fake.Backstage;
import dev.threetokens.desktop.fake.Clients;
import dev.threetokens.desktop.fake.FakeCloud;
import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.http.TokenSource;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.NormalizedMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveFeedTest implements TokenSource {
    private final FakeCloud cloud = new FakeCloud();
    private final Backstage backstage = new Backstage();
    private final String light = cloud.devices().lively(FakeCloud.LIGHT, "Lamp of the test");
    private final List<NormalizedMessage> messages = new CopyOnWriteArrayList<>();
    private final List<LiveState> states = new CopyOnWriteArrayList<>();
    private final List<Problem> refusals = new CopyOnWriteArrayList<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile String token;
    private LiveFeed feed;

    @BeforeEach
    void start() {
        token = cloud.newToken(300);
        feed = new LiveFeed(
                Clients.http(),
                cloud.address(),
                new UserId(FakeCloud.ALICE),
                this,
                backstage.work(),
                questions::incrementAndGet);
        feed.onMessage(messages::add);
        feed.onState(states::add);
    }

    @AfterEach
    void stop() {
        feed.close();
        backstage.close();
        cloud.close();
    }

    @Test
    void aReadingArrivesWithinASecond() {
        open();
        cloud.report(light, cloud.devices().state(light));
        await().atMost(Duration.ofSeconds(1)).until(() -> messages.size() == 1);
        assertThat(messages.get(0).sdid().value()).isEqualTo(light);
    }

    @Test
    void theStreamIsOpenedAnewAfterItBroke() {
        open();
        cloud.cutStreams();
        await().until(() -> states.contains(LiveState.WAITING));
        await().until(() -> states.get(states.size() - 1) == LiveState.OPEN);
        cloud.report(light, cloud.devices().state(light));
        await().until(() -> messages.size() == 1);
    }

    @Test
    void aRefreshedTokenOpensANewStreamBeforeTheOldOneGoesAndNothingComesTwice() {
        open();
        token = cloud.newToken(300);
        feed.connect();
        await().until(() -> states.stream().filter(LiveState.OPEN::equals).count() == 2);
        await().until(() -> cloud.streams() == 1);
        cloud.report(light, cloud.devices().state(light));
        await().until(() -> !messages.isEmpty());
        assertThat(messages).hasSize(1);
        assertThat(states).doesNotContain(LiveState.WAITING);
    }

    @Test
    void aWithdrawnGrantIsToldToTheSession() {
        open();
        cloud.withdraw();
        await().until(() -> !refusals.isEmpty());
        assertThat(refusals.get(0).grantWithdrawn()).isTrue();
    }

    @Test
    void aRefusedHandshakeMakesTheAppAskByRestWhatIsWrong() {
        token = "unknown";
        feed.connect();
        await().until(() -> questions.get() > 0);
        assertThat(states).contains(LiveState.WAITING);
    }

    @Test
    void aCloudThatIsDownIsNotAskedInABusyLoop() {
        cloud.close();
        feed.connect();
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(states.stream().filter(LiveState.CONNECTING::equals).count()).isBetween(2L, 5L);
    }

    @Test
    void rubbishOnTheStreamIsPassedOver() {
        open();
        cloud.say("no json", "[]", "{\"mid\":\"m\",\"data\":{}}", "{\"error\":7}", "{\"type\":\"ping\",\"ts\":1}");
        cloud.report(light, cloud.devices().state(light));
        await().until(() -> messages.size() == 1);
    }

    private void open() {
        feed.connect();
        await().until(() -> states.contains(LiveState.OPEN));
    }

    @Override
    public String current() {
        return token;
    }

    @Override
    public String renewed(String stale) {
        return token;
    }

    @Override
    public void refused(Problem problem) {
        refusals.add(problem);
    }
}
