package dev.threetokens.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.desktop.fake.Clients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The redirection endpoint of an installed app on the loopback address (RFC 8252 section 7.3). */
class LoopbackListenerTest {
    private final List<URI> judged = new CopyOnWriteArrayList<>();
    private final LoopbackListener listener = new LoopbackListener(judged::add);

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void itListensOnTheLoopbackAddressAlone() {
        assertThat(listener.redirect().getHost()).isEqualTo("127.0.0.1");
        assertThat(listener.redirect().getPath()).isEqualTo("/callback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/favicon.ico", "/callback/", "/callback/x", "/callbackx", "/Callback", "/%63allback"})
    void otherPathsAreNotFound(String path) throws Exception {
        assertThat(ask("GET", path + "?code=c&state=s")).isEqualTo(404);
        assertThat(judged).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD", "OPTIONS"})
    void onlyGetIsTaken(String method) throws Exception {
        assertThat(ask(method, "/callback?code=c&state=s")).isEqualTo(405);
        assertThat(judged).isEmpty();
    }

    @Test
    void aCallbackWithoutQueryOrWithAHugeOneIsNotFound() throws Exception {
        assertThat(ask("GET", "/callback")).isEqualTo(404);
        assertThat(ask("GET", "/callback?code=" + "x".repeat(9_000))).isEqualTo(404);
        assertThat(judged).isEmpty();
    }

    @Test
    void theFirstAnswerCountsAndNoOther() throws Exception {
        assertThat(ask("GET", "/callback?code=one&state=s")).isEqualTo(200);
        assertThat(ask("GET", "/callback?code=two&state=s")).isEqualTo(404);
        listener.await(Duration.ofSeconds(1));
        assertThat(judged).hasSize(1);
    }

    private int ask(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(listener.redirect().resolve(path)).method(method, BodyPublishers.noBody());
        return Clients.http().send(request.build(), BodyHandlers.ofString()).statusCode();
    }
}
