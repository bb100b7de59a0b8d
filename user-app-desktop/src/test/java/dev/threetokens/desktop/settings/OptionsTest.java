package dev.threetokens.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threetokens.desktop.fake.Clients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class OptionsTest {
    @Test
    void withoutOptionsItIsTheDemo() {
        var settings = parse();
        assertThat(settings.cloud()).hasToString("http://127.0.0.1:8080");
        assertThat(settings.server()).hasToString("http://127.0.0.1:8081");
        assertThat(settings.setup()).hasToString("http://127.0.0.1:8082");
        assertThat(settings.clientId().value()).isEqualTo(Clients.HOMEGLOW);
        assertThat(settings.dark()).isFalse();
    }

    @Test
    void aSlashAtTheEndOfTheIssuerIsDropped() {
        assertThat(parse("--cloud", "http://127.0.0.1:9000/", "--theme", "dark").cloud())
                .hasToString("http://127.0.0.1:9000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1:8080", "ftp://host", "http:///x", "http://host?x=1", "file:/etc/passwd", "http://a b"
            })
    void whatIsNoAddressIsRefusedInOneSentence(String address) {
        assertThatThrownBy(() -> parse("--cloud", address)).isInstanceOf(ParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--client-id=no id!", "--theme=pink"})
    void otherBadValuesAreRefusedToo(String option) {
        assertThatThrownBy(() -> parse(option)).isInstanceOf(ParameterException.class);
    }

    private static Settings parse(String... arguments) {
        return CommandLine.populateCommand(new Options(), arguments).settings();
    }
}
