package dev.threetokens.e2e.resilience;

import static dev.threetokens.e2e.journey.Waiting.soon;
import static dev.threetokens.e2e.journey.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.journey.NeedsDesktop;
import dev.threetokens.e2e.journey.Stage;
import dev.threetokens.e2e.robot.DesktopRobot;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.model.message.Message;
import dev.threetokens.model.message.MessageReceipt;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cloud is cut off like in a power cut, and comes back. */
@ExtendWith(NeedsDesktop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResilienceIT {
    /** Clients wait up to half a minute between two tries. */
    private static final Duration BACK_BY_ITSELF = Duration.ofSeconds(60);

    private Stage stage;
    private DesktopRobot app;

    @BeforeAll
    void start() {
        stage = Stage.open("resilience", Duration.ofHours(1));
        app = stage.desktop();
        signIn();
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    void everybodyComesBackAndNothingThatWasConfirmedIsLost() {
        var thermostat = stage.handNewToken("Living room");
        stage.console()
                .revokeDeviceToken(stage.world().device("Garden in Seattle").id());
        var confirmed = send(thermostat, 50);

        stage.system().kill(Part.CLOUD);
        soon().untilAsserted(() -> assertThat(app.text("#notice").orElse("")).isNotBlank());
        app.picture(stage.pictures().resolve("desktop-no-cloud.png"));
        soon().untilAsserted(() -> assertThat(
                        stage.companion().analysis().path("cloud").path("state").asText())
                .isEqualTo("down"));
        stage.system().start(Part.CLOUD);

        assertThat(confirmed.stream().filter(mid -> !isStored(mid, thermostat)))
                .as("confirmed messages that are lost, of " + confirmed.size())
                .isEmpty();
        var revoked = stage.world().device("Garden in Seattle").id();
        assertThat(stage.simulator().connection(revoked)).isEqualTo("REVOKED");
        comesBack();
    }

    private void comesBack() {
        var sender = stage.world().device("Living room").id();
        within(BACK_BY_ITSELF)
                .untilAsserted(
                        () -> assertThat(stage.simulator().connection(sender)).isEqualTo("ONLINE"));
        within(BACK_BY_ITSELF)
                .untilAsserted(() -> assertThat(stage.companion()
                                .user(stage.alice())
                                .orElseThrow()
                                .path("streaming")
                                .asBoolean())
                        .isTrue());
        within(BACK_BY_ITSELF)
                .untilAsserted(() -> assertThat(app.text("#live-state")).contains("live"));
        within(BACK_BY_ITSELF)
                .untilAsserted(() -> assertThat(app.text("#notice").orElse("")).isBlank());
    }

    private List<String> send(HeldToken device, int count) {
        var id = stage.world().device("Living room").id();
        return IntStream.range(0, count)
                .mapToObj(i -> new Message(id, Map.of("temperature", i), null, null, null))
                .map(message -> cloud().post("/v1.1/messages", device, message).dataAs(MessageReceipt.class))
                .map(receipt -> receipt.mid().value())
                .toList();
    }

    private boolean isStored(String mid, HeldToken reader) {
        return cloud().get("/v1.1/messages?mid=" + mid, reader).ok();
    }

    private Http cloud() {
        return new Http(stage.system().cloud());
    }

    private void signIn() {
        app.click("#sign-in");
        soon().until(() ->
                app.text("#sign-in-link").filter(link -> !link.isEmpty()).isPresent());
        var pages = stage.pages();
        pages.open(URI.create(app.text("#sign-in-link").orElseThrow()), stage.alice());
        pages.allow();
        soon().until(() -> app.text("#signed-in-user").isPresent());
        soon().until(() -> stage.companion().sees(stage.alice()));
    }
}
