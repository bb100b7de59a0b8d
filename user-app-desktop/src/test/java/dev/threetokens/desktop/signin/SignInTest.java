package dev.threetokens.desktop.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.threetokens.desktop.signin.WireMockCloud.METADATA;
import static dev.threetokens.desktop.signin.WireMockCloud.metadata;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import dev.threetokens.desktop.fake.Clients;
import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.oauth.Discovery;
import dev.threetokens.desktop.oauth.TokenGrant;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in of an installed app by the system browser and a loopback redirect (RFC 8252), as AppAuth does it. */
class SignInTest {
    private final WireMockCloud cloud = new WireMockCloud();
    private final CopyOnWriteArrayList<CompletableFuture<HttpResponse<String>>> pages = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void theCodeIsExchangedWithTheVerifierOfTheChallenge() throws Exception {
        var request = new CompletableFuture<AuthorizationRequest>();
        var grant = signIn(asked -> {
            request.complete(asked);
            return "code=c0de&state=" + asked.getState() + "&iss=" + cloud.address();
        });
        assertThat(grant.accessToken()).isEqualTo("first");
        assertThat(grant.scope()).isEqualTo("read write");
        assertThat(grant.life()).isEqualTo(Duration.ofSeconds(300));
        var asked = request.get();
        assertThat(asked.getClientID().getValue()).isEqualTo(Clients.HOMEGLOW);
        assertThat(asked.getScope().toString()).isEqualTo("read,write");
        assertThat(asked.getRedirectionURI().toString()).matches("http://127\\.0\\.0\\.1:\\d+/callback");
        var sent = cloud.stubs().findAll(postRequestedFor(urlEqualTo("/token"))).get(0);
        var form = URLUtils.parseParameters(sent.getBodyAsString());
        var verifier = new CodeVerifier(form.get("code_verifier").get(0));
        assertThat(asked.getCodeChallengeMethod()).isEqualTo(CodeChallengeMethod.S256);
        assertThat(CodeChallenge.compute(CodeChallengeMethod.S256, verifier)).isEqualTo(asked.getCodeChallenge());
        assertThat(form.get("code")).containsExactly("c0de");
        assertThat(form.get("client_id")).containsExactly(Clients.HOMEGLOW);
        assertThat(form.get("redirect_uri"))
                .containsExactly(asked.getRedirectionURI().toString());
        var page = pages.get(0).get();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("You are signed in", "close this tab").doesNotContain("c0de");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void aWrongStateIsNotAccepted() throws Exception {
        assertRefused(asked -> "code=c0de&state=other&iss=" + cloud.address(), "did not ask for: state");
        nothingWasExchanged();
        assertThat(pages.get(0).get().body()).contains("You are not signed in");
    }

    @Test
    void aMissingStateIsNotAccepted() {
        assertRefused(asked -> "code=c0de&iss=" + cloud.address(), "did not ask for: state");
        nothingWasExchanged();
    }

    @Test
    void anotherIssuerIsNotAccepted() {
        assertRefused(asked -> "code=c0de&state=" + asked.getState() + "&iss=http://evil.example", "ask for: iss");
        nothingWasExchanged();
    }

    @Test
    void aMissingIssuerIsNotAcceptedFromAServerThatNamesItself() {
        assertRefused(asked -> "code=c0de&state=" + asked.getState(), "did not ask for: iss");
        nothingWasExchanged();
    }

    @Test
    void aMissingIssuerIsAcceptedFromAServerThatDoesNotNameItself() {
        cloud.stubs().stubFor(get(METADATA).willReturn(okJson(metadata(cloud.address(), "S256", false))));
        assertThat(signIn(asked -> "code=c0de&state=" + asked.getState()).accessToken())
                .isEqualTo("first");
    }

    @Test
    void aParameterThatComesTwiceIsNotAccepted() {
        assertRefused(asked -> "code=a&code=b&state=" + asked.getState() + "&iss=" + cloud.address(), "comes twice");
        nothingWasExchanged();
    }

    @Test
    void aDeclinedConsentIsSaid() {
        assertRefused(
                asked -> "error=access_denied&state=" + asked.getState() + "&iss=" + cloud.address(),
                "You did not grant Homeglow access");
    }

    @Test
    void anErrorOfTheCloudIsShown() {
        assertRefused(
                asked -> "error=invalid_scope&error_description=No+such+scope&state=" + asked.getState() + "&iss="
                        + cloud.address(),
                "No such scope (invalid_scope)");
    }

    @Test
    void anErrorWithAnotherStateIsNotBelieved() {
        assertRefused(asked -> "error=access_denied&state=other&iss=" + cloud.address(), "did not ask for: state");
    }

    @Test
    void aRefusedCodeIsSaidAndNotTriedAgain() {
        cloud.stubs()
                .stubFor(post("/token")
                        .willReturn(
                                okJson("{\"error\":\"invalid_grant\",\"error_description\":\"The code is used up.\"}")
                                        .withStatus(400)));
        assertRefused(this::goodAnswer, "The code is used up. (invalid_grant)");
        cloud.stubs().verify(1, postRequestedFor(urlEqualTo("/token")));
    }

    @Test
    void aTokenEndpointWithAFaultIsSaidAndNotTriedAgain() {
        cloud.stubs().stubFor(post("/token").willReturn(status(500).withBody("<h1>Oops</h1>")));
        assertRefused(this::goodAnswer, "The cloud has a fault of its own (status 500)");
        cloud.stubs().verify(1, postRequestedFor(urlEqualTo("/token")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "<html>",
                "{\"access_token\":7}",
                "{\"access_token\":\"t\",\"token_type\":\"bearer\"}"
            })
    void rubbishFromTheTokenEndpointIsSaid(String rubbish) {
        cloud.stubs().stubFor(post("/token").willReturn(okJson(rubbish)));
        assertRefused(this::goodAnswer, "does not understand");
    }

    @Test
    void aSlowTokenEndpointIsGivenUp() {
        cloud.stubs().stubFor(post("/token").willReturn(okJson("{}").withFixedDelay(3_000)));
        assertRefused(this::goodAnswer, "did not answer within 1 s");
    }

    @Test
    void aCloudThatIsDownIsSaid() {
        cloud.close();
        assertRefused(this::goodAnswer, "cannot reach the cloud at " + cloud.address());
    }

    @Test
    void aSlowCloudIsGivenUpAfterThreeTries() {
        cloud.stubs().stubFor(get(METADATA).willReturn(okJson("{}").withFixedDelay(2_000)));
        assertRefused(this::goodAnswer, "did not answer within 1 s");
        cloud.stubs().verify(3, getRequestedFor(urlEqualTo(METADATA)));
    }

    @Test
    void aCloudWithAFaultIsTriedThreeTimes() {
        cloud.stubs().stubFor(get(METADATA).willReturn(status(500)));
        assertRefused(this::goodAnswer, "fault of its own (status 500)");
        cloud.stubs().verify(3, getRequestedFor(urlEqualTo(METADATA)));
    }

    @Test
    void aRateLimitIsNotPressed() {
        cloud.stubs()
                .stubFor(get(METADATA).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "9")));
        assertRefused(this::goodAnswer, "asks for a pause");
        cloud.stubs().verify(1, getRequestedFor(urlEqualTo(METADATA)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "<html></html>"})
    void rubbishMetadataIsSaid(String rubbish) {
        cloud.stubs().stubFor(get(METADATA).willReturn(okJson(rubbish)));
        assertRefused(this::goodAnswer, "does not understand");
    }

    @Test
    void theMetadataOfAnotherIssuerIsNotUsed() {
        cloud.stubs().stubFor(get(METADATA).willReturn(okJson(metadata("http://evil.example", "S256", true))));
        assertRefused(this::goodAnswer, "another issuer");
    }

    @Test
    void aCloudWithoutS256IsNotUsed() {
        cloud.stubs().stubFor(get(METADATA).willReturn(okJson(metadata(cloud.address(), "plain", true))));
        assertRefused(this::goodAnswer, "does not offer PKCE with S256");
    }

    @Test
    void nobodyComingIsSaid() {
        var signIn = new SignIn(discovery(), page -> {}, Duration.ofMillis(50));
        try (var attempt = signIn.start()) {
            assertThatThrownBy(attempt::await)
                    .isInstanceOf(ApiException.class)
                    .hasMessageContaining("Nobody signed in");
        }
    }

    @Test
    void aCancelledAttemptEndsAtOnce() {
        try (var attempt = new SignIn(discovery(), page -> {}, Duration.ofMinutes(5)).start()) {
            attempt.cancel();
            assertThatThrownBy(attempt::await).hasMessage("The sign-in was cancelled.");
        }
    }

    @Test
    void twoAttemptsShareNothing() {
        var signIn = new SignIn(discovery(), page -> {}, Duration.ofMinutes(5));
        try (var one = signIn.start();
                var two = signIn.start()) {
            assertThat(parse(one.link()).getState())
                    .isNotEqualTo(parse(two.link()).getState());
            assertThat(parse(one.link()).getCodeChallenge())
                    .isNotEqualTo(parse(two.link()).getCodeChallenge());
        }
    }

    private String goodAnswer(AuthorizationRequest asked) {
        return "code=c0de&state=" + asked.getState() + "&iss=" + cloud.address();
    }

    private void nothingWasExchanged() {
        cloud.stubs().verify(0, postRequestedFor(urlEqualTo("/token")));
    }

    private void assertRefused(Function<AuthorizationRequest, String> answer, String sentence) {
        assertThatThrownBy(() -> signIn(answer))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining(sentence);
    }

    private TokenGrant signIn(Function<AuthorizationRequest, String> answer) {
        BrowserOpener browser = page -> {
            var asked = parse(page);
            visit(URI.create(asked.getRedirectionURI() + "?" + answer.apply(asked)));
        };
        try (var attempt = new SignIn(discovery(), browser, Duration.ofSeconds(10)).start()) {
            return attempt.await();
        }
    }

    private void visit(URI address) {
        var request = HttpRequest.newBuilder(address).method("GET", BodyPublishers.noBody());
        pages.add(Clients.http().sendAsync(request.build(), BodyHandlers.ofString()));
    }

    private Discovery discovery() {
        return new Discovery(Clients.settings(cloud.address()), Clients.exchange());
    }

    private static AuthorizationRequest parse(URI link) {
        try {
            return AuthorizationRequest.parse(link);
        } catch (com.nimbusds.oauth2.sdk.ParseException wrong) {
            throw new AssertionError("not an authorization request: " + link, wrong);
        }
    }
}
