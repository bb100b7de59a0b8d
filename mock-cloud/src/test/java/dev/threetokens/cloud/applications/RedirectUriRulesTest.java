package dev.threetokens.cloud.applications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUriRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/callback",
                "https://app.example",
                "https://app.example:8443/callback?tenant=a&x=%20",
                "https://192.0.2.1/callback",
                "http://127.0.0.1/callback",
                "http://127.0.0.1/",
                "http://[::1]/callback",
                "com.example.app:/callback",
                "com.example.app://callback/path"
            })
    void anAddressOfAWebOrAnInstalledAppMayBeRegistered(String uri) {
        assertThat(RedirectUriRules.problem(uri)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                Enter",
        "app.example/callback,              Write the whole",
        "/callback,                         Write the whole",
        "//app.example/callback,            Write the whole",
        "https://app.example/cb#part,       Remove the part from #",
        "https://app.example/cb#,           Remove the part from #",
        "https://user@app.example/cb,       Remove the part before @",
        "https://user:pw@app.example/cb,    Remove the part before @",
        "http://127.0.0.1@evil.example/cb,  Remove the part before @",
        "https:///callback,                 Write the name",
        "https:callback,                    Write the name",
        "https://*.example/cb,              Write the name",
        "https://app.example/{x},           Correct",
        "https://app.example\\cb,           Correct",
        "https://app.example/a b,           Remove blanks",
        "https://app.exämple/cb,            Remove blanks",
        "http://app.example/cb,             Use https",
        "http://localhost/cb,               Use https",
        "http://127.0.0.1.evil.example/cb,  Use https",
        "http://127.1/cb,                   Use https",
        "http://2130706433/cb,              Use https",
        "http://127.0.0.2/cb,               Use https",
        "http://127.0.0.1:8080/cb,          Leave the port out",
        "http://127.0.0.1:/cb,              Leave the port out",
        "http://[::1]:8080/cb,              Leave the port out",
        "http://127.0.0.1,                  Write a loopback",
        "http://127.0.0.1/cb?a=b,           Write a loopback",
        "HTTP://127.0.0.1/cb,               Write a loopback",
        "javascript:alert(1),               Use https",
        "JavaScript:alert(1),               Use https",
        "'data:text/html,x',                Use https",
        "file:///etc/passwd,                Use https",
        "vbscript:x,                        Use https",
        "blob:https://app.example/x,        Use https",
        "ws://app.example/cb,               Use https",
        "myapp:/callback,                   Use https",
        "com.:/callback,                    Use https",
        "com.example.app:callback,          Begin the path"
    })
    void anythingElseIsRefusedWithASentenceThatSaysWhatToDo(String uri, String begin) {
        assertThat(RedirectUriRules.problem(uri))
                .hasValueSatisfying(
                        problem -> assertThat(problem).startsWith(begin).endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example/\r\nSet-Cookie:a=b", "https://app.example/\n", "\thttps://a.example/"})
    void controlCharactersAreRefused(String uri) {
        assertThat(RedirectUriRules.problem(uri)).isPresent();
    }

    @Test
    void anAddressHasAtMostAThousandCharacters() {
        var begin = "https://app.example/";

        assertThat(RedirectUriRules.problem(begin + "x".repeat(1000 - begin.length())))
                .isEmpty();
        assertThat(RedirectUriRules.problem(begin + "x".repeat(1001 - begin.length())))
                .isPresent();
    }
}
