package dev.threetokens.desktop.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.desktop.fake.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InsightViewModelTest {
    private final SignedIn alice = new SignedIn();
    private final InsightViewModel model = new InsightViewModel(alice.server, alice.backstage.work());

    @AfterEach
    void stop() {
        alice.close();
    }

    @Test
    void theServersAnswerAboutTheUserIsShown() {
        model.load();
        await().until(() -> model.insight().get().isPresent());
        assertThat(model.insight().get().orElseThrow().uid()).isEqualTo(SignedIn.ALICE);
        assertThat(model.loading().get()).isFalse();
    }

    @Test
    void aRefusalIsSaidAndTheNextTryMayWork() {
        alice.cloud.failWith(403);
        model.load();
        await().until(() -> model.failure().get().equals("The fake cloud was told to fail."));
        alice.cloud.failWith(0);
        model.load();
        await().until(() -> model.insight().get().isPresent());
        assertThat(model.failure().get()).isEmpty();
    }
}
