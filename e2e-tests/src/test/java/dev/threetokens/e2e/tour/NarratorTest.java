package dev.threetokens.e2e.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.api.HeldToken;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class NarratorTest {
    @Test
    void tokensInAnswersAreCutToTheirLastSixCharacters() {
        assertThat(Narrator.brief("{\"access_token\":\"eyJhbGciOi.abc.defghi\",\"token\":\"short\"}"))
                .isEqualTo("{\"access_token\":\"…defghi\",\"token\":\"…short\"}");
    }

    @Test
    void aTokenIsShownByKindHolderAndTail() {
        var text = new StringWriter();
        new Narrator(new PrintWriter(text, true), Ansi.OFF)
                .ask(
                        "GET /v1.1/users/self",
                        Optional.of(HeldToken.ofUser("alice in Homeglow", "header.body.signature")));
        assertThat(text.toString())
                .contains("[user token …nature] alice in Homeglow", "GET /v1.1/users/self")
                .doesNotContain("header");
    }

    @Test
    void aLongAnswerIsShortened() {
        assertThat(Narrator.brief("x".repeat(1000))).hasSizeLessThan(200).endsWith(" …");
    }
}
