package dev.threetokens.cloud.oauth.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.oauth.codes.AuthorizationCodes;
import dev.threetokens.cloud.oauth.codes.NewCode;
import dev.threetokens.cloud.oauth.grants.TwoClients.Answer;
import dev.threetokens.cloud.oauth.grants.TwoClients.Post;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.cloud.tokens.TokenFamilies;
import dev.threetokens.cloud.tokens.TokenPair;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * What can be used once is used once, whoever asks at the same moment: each test runs a thousand rounds of two requests over
 * HTTP, and prints how often the first of the two won. What the rounds start from is made in the process.
 */
@QuarkusTest
class ConcurrentUseTest {
    private static final int ROUNDS = Integer.getInteger("races.rounds", 1_000);

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Inject
    AuthorizationCodes codes;

    @Inject
    TokenFamilies families;

    @Inject
    TokenPairs pairs;

    @Inject
    BearerTokens bearerTokens;

    @Inject
    Jdbi jdbi;

    @TestHTTPResource("/")
    URI server;

    private TwoClients clients;
    private UserId user;
    private OAuthClient client;
    private Instant started;
    private int wonByFirst;

    @BeforeEach
    void aUserGrantedSomethingToAnApplication() {
        clients = new TwoClients(server);
        user = world.user();
        client = oauth.client();
        world.grant(user, client.id(), "profile:read");
        started = Instant.now();
        wonByFirst = 0;
    }

    @AfterEach
    void print(TestInfo test) {
        clients.close();
        System.out.printf(
                "%s: %d rounds in %.1f s%s%n",
                test.getDisplayName(),
                ROUNDS,
                Duration.between(started, Instant.now()).toMillis() / 1e3,
                wonByFirst == 0 ? "" : ", " + wonByFirst + " of them won by the first of the two");
    }

    /** RFC 6749 section 4.1.2: of two, exactly one succeeds, and what it got ends, as one of the two is a thief. */
    @Test
    void aCodeIsExchangedByOneOfTwoAndItsTokensEnd() {
        for (int round = 0; round < ROUNDS; round++) {
            var exchange = Post.of("/token", client.exchangeOf(code()));

            var answers = clients.race(exchange, exchange);

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 400);
            assertAllDead(answers);
            count(answers.get(0).ok());
        }
        assertThat(livingFamilies()).isZero();
    }

    /** One line of descent; who comes second within the grace time gets the same successor. */
    @Test
    void ofTwoRefreshesOneRotatesAndBothGetTheSameSuccessor() {
        var family = family();
        var current = pair(family).refreshToken();
        for (int round = 0; round < ROUNDS; round++) {
            var refresh = Post.of("/token", client.refreshOf(current));

            var answers = clients.race(refresh, refresh);

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            var successors = answers.stream().map(this::pairIn).collect(Collectors.toSet());
            assertThat(successors).hasSize(1);
            assertThat(unused(family)).isEqualTo(1);
            current = answers.get(0).field("refresh_token");
        }
        assertThat(bearerTokens.ofToken(pairIn(clients.race(refreshOf(current), refreshOf(current))
                                .get(0))
                        .get(0)))
                .isNotNull();
    }

    /** Two sign-ins of one user in one application. */
    @Test
    void twoRefreshesInTheSameSecondGiveDifferentTokens() {
        var one = pair(family()).refreshToken();
        var other = pair(family()).refreshToken();
        var seen = new HashSet<String>();
        for (int round = 0; round < ROUNDS; round++) {
            var answers = clients.race(refreshOf(one), refreshOf(other));

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            answers.forEach(answer -> seen.addAll(pairIn(answer)));
            assertThat(seen).hasSize(4 * (round + 1));
            one = answers.get(0).field("refresh_token");
            other = answers.get(1).field("refresh_token");
        }
    }

    /** After the answer to a revocation nothing of the sign-in works, whether the refresh came before it or after. */
    @Test
    void aRefreshDoesNotOutliveARevocation() {
        for (int round = 0; round < ROUNDS; round++) {
            var family = family();
            var victim = pair(family);
            var revocation = Post.of(
                    "/revoke",
                    Map.of(
                            "token",
                            victim.refreshToken(),
                            "client_id",
                            client.id().value()));

            var answers = clients.race(refreshOf(victim.refreshToken()), revocation);

            assertThat(answers.get(0).status()).isIn(200, 400);
            assertThat(answers.get(1).status()).isEqualTo(200);
            assertDead(victim.accessToken());
            assertAllDead(answers.subList(0, 1));
            assertThat(families.hold(family)).as("the family is alive").isFalse();
            count(answers.get(0).ok());
        }
    }

    @Test
    void anExchangeDoesNotOutliveAWithdrawal() {
        raceWithAWithdrawal(() -> Post.of("/token", client.exchangeOf(code())));
    }

    @Test
    void aRefreshDoesNotOutliveAWithdrawal() {
        raceWithAWithdrawal(() -> refreshOf(pair(family()).refreshToken()));
    }

    private interface Prepared {
        Post post();
    }

    private void raceWithAWithdrawal(Prepared prepared) {
        var browser = new Browser();
        browser.signIn(user);
        var csrf = browser.get("/my").html().select("input[name=csrf]").first().val();
        var withdrawal =
                new Post("/my/applications/" + client.id() + "/withdraw", Map.of("csrf", csrf), cookies(browser));
        for (int round = 0; round < ROUNDS; round++) {
            world.grant(user, client.id(), "profile:read");

            var answers = clients.race(prepared.post(), withdrawal);

            assertThat(answers.get(0).status()).isIn(200, 400);
            assertThat(answers.get(1).status()).isEqualTo(303);
            assertAllDead(answers.subList(0, 1));
            assertThat(livingFamilies()).isZero();
            count(answers.get(0).ok());
        }
    }

    private String code() {
        return codes.issue(
                user,
                new NewCode(
                        client.id(),
                        Scope.READ_WRITE,
                        client.redirectUri(),
                        true,
                        Optional.of(client.challenge()),
                        false));
    }

    private String family() {
        return families.start(user, client.id(), Scope.READ_WRITE, false);
    }

    private TokenPair pair(String family) {
        return pairs.issue(user, client.id(), Scope.READ_WRITE, family);
    }

    private Post refreshOf(String token) {
        return Post.of("/token", client.refreshOf(token));
    }

    private List<String> pairIn(Answer answer) {
        return List.of(answer.field("access_token"), answer.field("refresh_token"));
    }

    private void assertAllDead(List<Answer> answers) {
        answers.stream().filter(Answer::ok).forEach(answer -> assertDead(answer.field("access_token")));
    }

    private void assertDead(String accessToken) {
        assertThatThrownBy(() -> bearerTokens.ofToken(accessToken)).isInstanceOf(InvalidTokenException.class);
    }

    private int unused(String family) {
        return number("select count(*) from refresh_tokens where family_id = ? and used_on is null", family);
    }

    private int livingFamilies() {
        return number("select count(*) from token_families where user_id = ? and ended_on is null", user.value());
    }

    private int number(String sql, String key) {
        return jdbi.withHandle(
                db -> db.createQuery(sql).bind(0, key).mapTo(Integer.class).one());
    }

    private void count(boolean first) {
        wonByFirst += first ? 1 : 0;
    }

    private static String cookies(Browser browser) {
        return browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
