package dev.threetokens.cloud.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    @Test
    void aRateIsReadAsItIsWritten() {
        assertThat(Rate.parse("100/1000")).isEqualTo(new Rate(100, 1_000)).hasToString("100/1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100", "100/", "1/2/3", "0/10", "10/0", "-1/10", "many/10"})
    void whatIsNoRateIsRefused(String text) {
        assertThatThrownBy(() -> Rate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1.1/messages, GET",
        "HEAD, /v1.1/devices/d, GET",
        "POST, /v1.1/messages, MESSAGE",
        "POST, /v1.1/actions, POST",
        "POST, /v1.1/messages/export, POST",
        "PUT, /v1.1/devices/d, PUT",
        "DELETE, /v1.1/devices/d, DELETE"
    })
    void messagesAreCountedApart(String method, String path, CallKind kind) {
        assertThat(CallKind.of(method, path)).isEqualTo(kind);
    }
}
