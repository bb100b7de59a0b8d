package dev.threetokens.cloud.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/my", "/my#devices", "/authorize?client_id=a&state=%0d%0a", "/a//b", "/a?next=http://b/"})
    void aPathOfThisCloudIsTakenAsItIs(String path) {
        assertThat(LocalPath.of(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "my",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "http://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "/a\r\nSet-Cookie: b=c",
                "/a b",
                "/\t/evil.example",
                "/a\\b",
                "/ü"
            })
    void whatABrowserCouldReadAsAnotherSiteIsNot(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }

    @Test
    void anEndlessPathIsNot() {
        assertThat(LocalPath.of("/" + "a".repeat(9000))).isEmpty();
    }
}
