package dev.threetokens.e2e.tour;

import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.oauth.TokenEndpoint;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.e2e.oauth.UserSession;
import dev.threetokens.e2e.system.ExampleSystem;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.e2e.world.DemoWorld.Person;
import dev.threetokens.model.id.DeviceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Where the story takes place, and what it has come to so far. For one thread. */
final class Story {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);
    static final String HOMEGLOW = "Homeglow";

    final ExampleSystem system;
    final DemoWorld world;
    final Narrator narrator;
    final ToldHttp cloud;
    final ToldHttp server;
    final ToldHttp devices;
    final TokenEndpoint tokens;

    private @Nullable UserSession session;
    private @Nullable DeviceId light;
    private @Nullable HeldToken lightToken;

    Story(ExampleSystem system, DemoWorld world, Narrator narrator) {
        this.system = system;
        this.world = world;
        this.narrator = narrator;
        this.cloud = new ToldHttp(system.cloud(), "", narrator);
        this.server = new ToldHttp(system.server(), "server-app", narrator);
        this.devices = new ToldHttp(system.devices(), "device", narrator);
        this.tokens = new TokenEndpoint(system.cloud());
    }

    Person alice() {
        return world.user("alice");
    }

    UserApp homeglow() {
        return new UserApp(system.cloud(), world.homeglow());
    }

    /** Signs alice in to Homeglow, and lets her consent where she is asked. */
    UserSession signIn() {
        session = homeglow().signIn(HOMEGLOW, alice());
        return session;
    }

    void signedIn(UserSession now) {
        session = now;
    }

    UserSession session() {
        return Objects.requireNonNull(session, "nobody signed in");
    }

    HeldToken aliceToken() {
        return session().token();
    }

    void onboarded(DeviceId id, HeldToken token) {
        light = id;
        lightToken = token;
    }

    boolean hasLight() {
        return light != null;
    }

    void noLight() {
        light = null;
    }

    DeviceId light() {
        return Objects.requireNonNull(light, "no light was onboarded");
    }

    HeldToken lightToken() {
        return Objects.requireNonNull(lightToken, "no light was onboarded");
    }

    /** What the user calls a device. */
    String nameOf(String device) {
        return world.devices().values().stream()
                .filter(one -> one.id().value().equals(device))
                .map(DemoWorld.SeededDevice::name)
                .findFirst()
                .orElse("Tour light");
    }

    /** A new application token by Client Credentials. */
    HeldToken applicationToken(String name) {
        var nosy = !name.equals(HOMEGLOW);
        var client = nosy ? world.nosyMetrics() : world.homeglow();
        var secret = nosy ? system.secrets().nosyMetrics() : system.secrets().homeglow();
        narrator.say("POST /token: grant_type=client_credentials, client id and secret of " + name);
        var answer = tokens.clientCredentials(client, secret);
        narrator.answer(answer);
        mustBe(answer.ok(), name + " gets an application token");
        return HeldToken.ofApplication(name, TokenEndpoint.tokens(answer).accessToken());
    }

    /** @param sentence what must be so */
    static void mustBe(boolean holds, String sentence) {
        if (!holds) {
            throw new StepFailedException("it must be so that " + sentence);
        }
    }

    static Answer mustBeOk(Answer answer) {
        mustBe(answer.ok(), "the cloud answers 200, not " + answer.status());
        return answer;
    }

    /** @param rule empty if the refusal names none */
    static void mustBeRefused(Answer answer, int status, String rule) {
        mustBe(
                answer.status() == status && answer.rule().orElse("").equals(rule),
                "this is refused with " + status + " " + rule);
    }

    static void mustSoonBe(String sentence, BooleanSupplier holds) {
        var end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            mustBe(Instant.now().isBefore(end), sentence + " within " + PATIENCE.toSeconds() + " s");
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("the tour was interrupted");
        }
    }
}
