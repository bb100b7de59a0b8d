package dev.threetokens.cloud.oauth.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUrisTest {
    private static final List<String> REGISTERED = List.of(
            "http://127.0.0.1/callback",
            "http://[::1]/callback",
            "https://app.example/callback",
            "http://127.0.0.1:9000/fixed");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/callback",
                "http://127.0.0.1:1/callback",
                "http://127.0.0.1:65535/callback",
                "http://[::1]:49152/callback",
                "https://app.example/callback",
                "http://127.0.0.1:9000/fixed"
            })
    void aRegisteredAddressIsTakenAndALoopbackOneWithAnyPort(String asked) {
        assertThat(RedirectUris.choose(REGISTERED, Optional.of(asked))).contains(URI.create(asked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/callback",
                "https://app.example/callback/extra",
                "https://app.example/callback/",
                "https://app.example/callback?extra=1",
                "https://app.example/callback#fragment",
                "https://app.example./callback",
                "https://APP.example/callback",
                "https://app.example:443/callback",
                "https://app.example@evil.example/callback",
                "http://app.example/callback",
                "http://127.0.0.1:1/other",
                "http://127.0.0.1:1/callback/extra",
                "http://127.0.0.1:1/callback?extra=1",
                "http://127.0.0.1:1/callback#fragment",
                "http://127.0.0.1:1/../callback",
                "http://127.0.0.1:1/%63allback",
                "http://127.0.0.1@evil.example/callback",
                "http://127.0.0.1:1@evil.example/callback",
                "http://user@127.0.0.1:1/callback",
                "http://127.0.0.1.evil.example/callback",
                "http://127.0.0.1.:1/callback",
                "http://127.0.0.1:/callback",
                "http://127.0.0.1:0/callback",
                "http://127.0.0.1:123456/callback",
                "http://127.0.0.1: 1/callback",
                "http://127.1:1/callback",
                "http://2130706433:1/callback",
                "http://0x7f.0.0.1:1/callback",
                "http://localhost/callback",
                "http://localhost:1/callback",
                "https://127.0.0.1:1/callback",
                "HTTP://127.0.0.1:1/callback",
                "http://127.0.0.1:9001/fixed",
                "javascript:alert(1)",
                "data:text/html,x",
                "//127.0.0.1/callback",
                "http://127.0.0.1:1/callback\n",
                "\\\\127.0.0.1\\callback"
            })
    void anythingElseIsNot(String asked) {
        assertThat(RedirectUris.choose(REGISTERED, Optional.of(asked))).isEmpty();
    }

    @Test
    void localhostAndTheLoopbackAddressDoNotStandForEachOther() {
        assertThat(RedirectUris.choose(
                        List.of("http://localhost/callback"), Optional.of("http://127.0.0.1:1/callback")))
                .isEmpty();
        assertThat(RedirectUris.choose(
                        List.of("http://localhost/callback"), Optional.of("http://localhost:1/callback")))
                .as("only loopback addresses get any port")
                .isEmpty();
    }

    @Test
    void theOnlyRegisteredAddressMayBeLeftOut() {
        assertThat(RedirectUris.choose(List.of("https://app.example/callback"), Optional.empty()))
                .contains(URI.create("https://app.example/callback"));
        assertThat(RedirectUris.choose(REGISTERED, Optional.empty())).isEmpty();
        assertThat(RedirectUris.choose(List.of("http://127.0.0.1/callback"), Optional.empty()))
                .as("nobody listens on a loopback address without a port")
                .isEmpty();
    }
}
