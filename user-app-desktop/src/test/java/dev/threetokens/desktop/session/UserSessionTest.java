package dev.threetokens.desktop.session;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.threetokens.desktop.signin.WireMockCloud.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.threetokens.desktop.fake.Backstage;
import dev.threetokens.desktop.fake.Clients;
import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.http.Backoff;
import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.oauth.AuthorizationServer;
import dev.threetokens.desktop.oauth.Discovery;
import dev.threetokens.desktop.oauth.TokenGrant;
import dev.threetokens.desktop.session.SessionState.Reason;
import dev.threetokens.desktop.session.SessionState.SignedIn;
import dev.threetokens.desktop.session.SessionState.SignedOut;
import dev.threetokens.desktop.signin.WireMockCloud;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class UserSessionTest {
    private static final Backoff QUICK = new Backoff(Duration.ofMillis(10), Duration.ofMillis(50), 4);

    private final WireMockCloud cloud = new WireMockCloud();
    private final Backstage backstage = new Backstage();
    private final UserSession session = new UserSession(backstage.work(), Clock.systemUTC(), QUICK);
    private final List<SessionState> heard = new CopyOnWriteArrayList<>();
    private AuthorizationServer server;

    @BeforeEach
    void start() {
        server = new Discovery(Clients.settings(cloud.address()), Clients.exchange()).discover();
        session.onChange(heard::add);
    }

    @AfterEach
    void stop() {
        backstage.close();
        cloud.close();
    }

    @RepeatedTest(5)
    void twentyCallersWithTheSameStaleTokenCauseOneRefresh() throws Exception {
        cloud.stubs()
                .stubFor(post("/token")
                        .willReturn(okJson(tokens("second", "refresh-2", 300)).withFixedDelay(50)));
        signIn(300);
        var callers = 20;
        var together = new CountDownLatch(callers);
        var threads = Executors.newFixedThreadPool(callers);
        var answers = new ArrayList<CompletableFuture<String>>();
        for (var caller = 0; caller < callers; caller++) {
            answers.add(CompletableFuture.supplyAsync(
                    () -> {
                        together.countDown();
                        awaitQuietly(together);
                        return session.renewed("stale");
                    },
                    threads));
        }
        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo("second");
        }
        threads.shutdownNow();
        cloud.stubs().verify(1, postRequestedFor(urlEqualTo("/token")));
    }

    @Test
    void whoComesLateWithAReplacedTokenGetsTheNewOneWithoutARefresh() {
        cloud.stubs().stubFor(post("/token").willReturn(okJson(tokens("second", "refresh-2", 300))));
        signIn(300);
        session.renewed("stale");
        assertThat(session.renewed("stale")).isEqualTo("second");
        cloud.stubs().verify(1, postRequestedFor(urlEqualTo("/token")));
    }

    @Test
    void aRefreshPresentsTheRotatedRefreshTokenAndTheClientId() {
        signIn(300);
        cloud.stubs().stubFor(post("/token").willReturn(okJson(tokens("second", "refresh-2", 300))));
        session.renewed("stale");
        cloud.stubs().stubFor(post("/token").willReturn(okJson(tokens("third", "refresh-3", 300))));
        session.renewed("second");
        cloud.stubs()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo("/token")).withRequestBody(containing("refresh_token=refresh-1")));
        cloud.stubs()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo("/token"))
                                .withRequestBody(containing("refresh_token=refresh-2"))
                                .withRequestBody(containing("client_id=" + Clients.HOMEGLOW)));
        assertThat(token().refreshes()).isEqualTo(2);
    }

    @Test
    void theTokenIsRefreshedBeforeItExpiresWithoutBeingAsked() {
        cloud.stubs().stubFor(post("/token").willReturn(okJson(tokens("second", "refresh-2", 300))));
        signIn(1);
        await().atMost(Duration.ofSeconds(3)).until(() -> session.current().equals("second"));
        assertThat(token().refreshes()).isEqualTo(1);
    }

    @Test
    void aBrokenLineIsTriedAgainWithTheSameRefreshToken() {
        cloud.stubs()
                .stubFor(post("/token")
                        .inScenario("line")
                        .whenScenarioStateIs(STARTED)
                        .willSetStateTo("busy")
                        .willReturn(okJson("").withFault(Fault.CONNECTION_RESET_BY_PEER)));
        cloud.stubs()
                .stubFor(post("/token")
                        .inScenario("line")
                        .whenScenarioStateIs("busy")
                        .willSetStateTo("up")
                        .willReturn(status(503)));
        cloud.stubs()
                .stubFor(post("/token")
                        .inScenario("line")
                        .whenScenarioStateIs("up")
                        .willReturn(okJson(tokens("second", "refresh-2", 300))));
        signIn(300);
        assertThat(session.renewed("stale")).isEqualTo("second");
        cloud.stubs()
                .verify(
                        3,
                        postRequestedFor(urlEqualTo("/token")).withRequestBody(containing("refresh_token=refresh-1")));
    }

    @Test
    void aCloudThatStaysDownLeavesTheUserSignedInAfterABoundedNumberOfTries() {
        cloud.stubs().stubFor(post("/token").willReturn(status(500)));
        signIn(300);
        assertThatThrownBy(() -> session.renewed("stale"))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("500");
        cloud.stubs().verify(5, postRequestedFor(urlEqualTo("/token")));
        assertThat(session.state()).isInstanceOf(SignedIn.class);
    }

    @Test
    void aRateLimitOfTheTokenEndpointIsNotPressed() {
        cloud.stubs().stubFor(post("/token").willReturn(status(429).withHeader("Retry-After", "60")));
        signIn(300);
        assertThatThrownBy(() -> session.renewed("stale")).hasMessageContaining("pause");
        cloud.stubs().verify(1, postRequestedFor(urlEqualTo("/token")));
    }

    @Test
    void aRefreshTokenThatNoLongerCountsSignsTheUserOutWithAnExplanation() {
        cloud.stubs()
                .stubFor(post("/token")
                        .willReturn(okJson("{\"error\":\"invalid_grant\",\"error_description\":\"It was used twice.\"}")
                                .withStatus(400)));
        signIn(300);
        assertThatThrownBy(() -> session.renewed("stale")).isInstanceOf(ApiException.class);
        assertThat(session.state()).isInstanceOfSatisfying(SignedOut.class, out -> {
            assertThat(out.reason()).isEqualTo(Reason.ENDED);
            assertThat(out.sentence()).contains("Your sign-in has ended. It was used twice.");
        });
        assertThatThrownBy(session::current).hasMessage("You are signed out.");
    }

    @Test
    void signingOutForgetsTheTokenAtOnceAndRevokesBoth() {
        signIn(300);
        session.signOut();
        assertThatThrownBy(session::current).isInstanceOf(ApiException.class);
        await().untilAsserted(() -> {
            cloud.stubs()
                    .verify(1, postRequestedFor(urlEqualTo("/revoke")).withRequestBody(containing("token=refresh-1")));
            cloud.stubs().verify(1, postRequestedFor(urlEqualTo("/revoke")).withRequestBody(containing("token=stale")));
        });
    }

    @Test
    void aWithdrawnGrantEndsTheSessionOnceAndSaysSo() {
        signIn(300);
        var problem = new Problem(Problem.Kind.TOKEN_REFUSED, 401, "token/grant-withdrawn", "Gone.", Duration.ZERO);
        session.refused(problem);
        session.refused(problem);
        assertThat(heard).hasSize(2);
        assertThat(heard.get(1)).isInstanceOfSatisfying(SignedOut.class, out -> {
            assertThat(out.reason()).isEqualTo(Reason.GRANT_WITHDRAWN);
            assertThat(out.sentence()).startsWith("You withdrew Homeglow's access in your console");
        });
    }

    @Test
    void aRefreshThatComesBackAfterTheSignOutIsDropped() {
        cloud.stubs()
                .stubFor(post("/token")
                        .willReturn(okJson(tokens("second", "refresh-2", 300)).withFixedDelay(300)));
        signIn(300);
        var refresh = CompletableFuture.supplyAsync(() -> session.renewed("stale"));
        await().until(() ->
                !cloud.stubs().findAll(postRequestedFor(urlEqualTo("/token"))).isEmpty());
        session.signOut();
        assertThatThrownBy(refresh::join).hasRootCauseInstanceOf(ApiException.class);
        assertThat(session.state()).isInstanceOf(SignedOut.class);
    }

    @Test
    void noTextFormOfTheSessionHoldsATokenValue() {
        signIn(300);
        assertThat(session.state().toString()).doesNotContain("stale", "refresh-1");
        assertThat(token().grant().toString()).doesNotContain("stale", "refresh-1");
    }

    private UserToken token() {
        return ((SignedIn) session.state()).token();
    }

    private void signIn(int seconds) {
        var grant = new TokenGrant("stale", Optional.of("refresh-1"), Duration.ofSeconds(seconds), "read write");
        session.signIn(grant, server);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
