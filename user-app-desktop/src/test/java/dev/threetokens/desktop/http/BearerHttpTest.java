package dev.threetokens.desktop.http;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.threetokens.desktop.fake.Clients;
import dev.threetokens.desktop.http.Problem.Kind;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.message.MessageReceipt;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerHttpTest {
    private static final String GOOD = "{\"data\":{\"mid\":\"m1\"}}";

    private final WireMockServer cloud =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private final Tokens tokens = new Tokens();
    private BearerHttp http;

    @BeforeEach
    void start() {
        cloud.start();
        var address = URI.create("http://127.0.0.1:" + cloud.port());
        http = BearerHttp.toIssuer(new JsonHttp(Clients.http(), address, "the cloud"), tokens);
    }

    @AfterEach
    void stop() {
        cloud.stop();
    }

    @Test
    void anExpiredTokenIsRenewedAndTheCallIsMadeOnceMore() {
        cloud.stubFor(post("/x")
                .withHeader("Authorization", equalTo("Bearer old"))
                .willReturn(refusal(401, "token/expired", "Expired.")));
        cloud.stubFor(
                post("/x").withHeader("Authorization", equalTo("Bearer new")).willReturn(okJson(GOOD)));
        assertThat(write().data().mid().value()).isEqualTo("m1");
        cloud.verify(2, postRequestedFor(urlEqualTo("/x")));
        assertThat(tokens.refusals).isEmpty();
    }

    @Test
    void aTokenThatIsExpiredAgainRightAfterItsRenewalIsNotRenewedForEver() {
        cloud.stubFor(post("/x").willReturn(refusal(401, "token/expired", "Expired.")));
        assertThat(failure(this::write).kind()).isEqualTo(Kind.TOKEN_REFUSED);
        cloud.verify(2, postRequestedFor(urlEqualTo("/x")));
    }

    @Test
    void aWithdrawnGrantIsToldToTheSession() {
        cloud.stubFor(get("/x").willReturn(refusal(401, "token/grant-withdrawn", "Withdrawn.")));
        assertThat(failure(this::read).grantWithdrawn()).isTrue();
        assertThat(tokens.refusals).hasSize(1);
        cloud.verify(1, getRequestedFor(urlEqualTo("/x")));
    }

    @Test
    void theWordOfAnotherProgramDoesNotEndTheSession() {
        var address = URI.create("http://127.0.0.1:" + cloud.port());
        var other = BearerHttp.toOther(new JsonHttp(Clients.http(), address, "the server"), tokens);
        cloud.stubFor(get("/x").willReturn(refusal(401, "token/invalid", "No.")));
        failure(() -> other.ask(Call.get("/x"), new TypeReference<Data<MessageReceipt>>() {}));
        assertThat(tokens.refusals).isEmpty();
    }

    @Test
    void aRefusalIsShownWithTheSentenceAndTheRule() {
        cloud.stubFor(post("/x").willReturn(refusal(403, "grant/read-only", "The grant is for reading.")));
        assertThat(failure(this::write).shown()).isEqualTo("The grant is for reading. (grant/read-only)");
        cloud.verify(1, postRequestedFor(urlEqualTo("/x")));
    }

    @Test
    void aReadThatMeetsAFaultIsTriedThreeTimes() {
        cloud.stubFor(get("/x").willReturn(status(500)));
        assertThat(failure(this::read).kind()).isEqualTo(Kind.BROKEN);
        cloud.verify(3, getRequestedFor(urlEqualTo("/x")));
    }

    @Test
    void aWriteThatMeetsAFaultIsNotRepeated() {
        cloud.stubFor(post("/x").willReturn(status(500)));
        assertThat(failure(this::write).kind()).isEqualTo(Kind.BROKEN);
        cloud.verify(1, postRequestedFor(urlEqualTo("/x")));
    }

    @Test
    void aRateLimitIsNotPressedAndItsPauseIsKnown() {
        cloud.stubFor(get("/x").willReturn(status(429).withHeader("Retry-After", "17")));
        var problem = failure(this::read);
        assertThat(problem.kind()).isEqualTo(Kind.BUSY);
        assertThat(problem.pause()).isEqualTo(Duration.ofSeconds(17));
        assertThat(Backoff.ROUNDS.after(1, problem)).isEqualTo(Duration.ofSeconds(17));
        cloud.verify(1, getRequestedFor(urlEqualTo("/x")));
    }

    @Test
    void aCloudThatIsDownIsUnreachable() {
        cloud.stop();
        assertThat(failure(this::read).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "<html>",
                "[1]",
                "{\"data\":3}",
                "{\"data\":{\"mid\":\"m\"}} x",
                "{\"data\":{\"mid\":\"no id!\"}}"
            })
    void rubbishIsSaid(String rubbish) {
        cloud.stubFor(post("/x").willReturn(okJson(rubbish)));
        assertThat(failure(this::write).sentence()).contains("does not understand");
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        cloud.stubFor(post("/x").willReturn(okJson("\"" + "x".repeat(3_000_000) + "\"")));
        assertThat(failure(this::write).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void rubbishInsideARefusalIsStillARefusal() {
        cloud.stubFor(post("/x").willReturn(status(403).withBody("<h1>no</h1>")));
        assertThat(failure(this::write).sentence()).isEqualTo("The cloud refused with status 403.");
    }

    private Data<MessageReceipt> read() {
        return http.ask(Call.get("/x"), new TypeReference<>() {});
    }

    private Data<MessageReceipt> write() {
        return http.ask(Call.post("/x", Map.of()), new TypeReference<>() {});
    }

    private static Problem failure(Runnable call) {
        return catchThrowableOfType(ApiException.class, call::run).problem();
    }

    private static ResponseDefinitionBuilder refusal(int status, String rule, String message) {
        return okJson("{\"error\":{\"code\":%d,\"message\":\"%s\",\"rule\":\"%s\"}}".formatted(status, message, rule))
                .withStatus(status);
    }

    private static final class Tokens implements TokenSource {
        private final List<Problem> refusals = new CopyOnWriteArrayList<>();

        @Override
        public String current() {
            return "old";
        }

        @Override
        public String renewed(String stale) {
            return "new";
        }

        @Override
        public void refused(Problem problem) {
            refusals.add(problem);
        }
    }
}
