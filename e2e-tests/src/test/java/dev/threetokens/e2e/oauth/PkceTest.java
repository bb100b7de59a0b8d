package dev.threetokens.e2e.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PkceTest {
    @Test
    void theChallengeIsThatOfRfc7636AppendixB() {
        assertThat(new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void aVerifierIsNeverUsedTwice() {
        assertThat(Pkce.random()).isNotEqualTo(Pkce.random());
        assertThat(Pkce.random().verifier()).hasSize(43);
    }
}
