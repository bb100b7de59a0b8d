package dev.threetokens.cloud.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsFilterTest {
    private static final String JWT = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxMjMifQ.c2lnbmF0dXJl";

    private final SecretsFilter filter = new SecretsFilter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxMjMifQ.c2lnbmF0dXJl refused|token *** refused",
                "Authorization: Bearer 0123456789abcdef|Authorization: Bearer ***",
                "Authorization: basic YWxpY2U6c2VjcmV0|Authorization: basic ***",
                "GET /live?Authorization=bearer+abcdef012345&uid=1|GET /live?Authorization=bearer ***&uid=1",
                "POST /token?grant_type=x&code=0f1e2d&client_secret=s3 400|POST /token?grant_type=x&code=***&client_secret=*** 400",
                "refresh_token=abc&scope=read|refresh_token=***&scope=read",
                "{\"password\":\"hunter2\",\"name\":\"alice\"}|{\"password\":\"***\",\"name\":\"alice\"}",
                "pin=QJ39NCBO user_code=WXNH-VRPJ|pin=*** user_code=***",
            })
    void aSecretIsMaskedAndTheRestOfTheLineStays(String line, String expected) {
        assertThat(logged(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seeded the demo world: 6 users, 5 devices",
                "the basic idea and the bearer of news",
                "a new ES256 key signs from now on: 1f3c5d",
                "error code 4001, token/expired",
            })
    void aLineWithoutASecretIsWrittenAsItIs(String line) {
        assertThat(logged(line)).isEqualTo(line);
    }

    @Test
    void aSecretAmongTheParametersOfALineIsMasked() {
        var line =
                new ExtLogRecord(org.jboss.logmanager.Level.INFO, "refused %s", ExtLogRecord.FormatStyle.PRINTF, "x");
        line.setParameters(new Object[] {JWT});

        filter.isLoggable(line);

        assertThat(line.getMessage()).isEqualTo("refused ***");
    }

    @Test
    void aSecretInTheMessageOfACauseIsMaskedAndTheStackStays() {
        var original = new IllegalStateException("outer", new IllegalArgumentException("cannot read " + JWT));
        var line = new LogRecord(Level.SEVERE, "failed");
        line.setThrown(original);

        filter.isLoggable(line);

        var printed = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString())
                .doesNotContain(JWT)
                .contains("IllegalArgumentException: cannot read ***", "IllegalStateException: outer")
                .contains("aSecretInTheMessageOfACauseIsMaskedAndTheStackStays");
    }

    @Test
    void anExceptionWithoutASecretIsLoggedAsItIs() {
        var original = new IllegalStateException("outer", new IllegalArgumentException("inner"));
        var line = new LogRecord(Level.SEVERE, "failed");
        line.setThrown(original);

        filter.isLoggable(line);

        assertThat(line.getThrown()).isSameAs(original);
    }

    private String logged(String text) {
        var line = new ExtLogRecord(org.jboss.logmanager.Level.INFO, text, "a.logger");
        assertThat(filter.isLoggable(line)).isTrue();
        return line.getMessage();
    }
}
