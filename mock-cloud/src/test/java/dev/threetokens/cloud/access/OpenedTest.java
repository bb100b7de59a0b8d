package dev.threetokens.cloud.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenedTest {
    private static final Target CATALOGUE = new Target.Catalogue();

    @Test
    void whatIsClosedTellsWhatADecisionIsAskedAbout() {
        assertThat(Guarded.of("secret", CATALOGUE).target()).isSameAs(CATALOGUE);
    }

    @Test
    void whatADecisionOpensIsTheValueFromTheDecisionsTimeOn() {
        var opened = Guarded.of("secret", CATALOGUE).opened(new Decision.Allowed(Rule.USER_SHARED, 1_000));
        assertThat(opened.value()).isEqualTo("secret");
        assertThat(opened.since()).isEqualTo(1_000);
    }

    @Test
    void aRefusalStaysOneFromWhateverTimeOn() {
        assertThat(Decision.refuse(Rule.NO_GRANT).since(1_000)).isEqualTo(Decision.refuse(Rule.NO_GRANT));
        assertThat(Decision.allow(Rule.USER_SHARED).since(1_000))
                .isEqualTo(new Decision.Allowed(Rule.USER_SHARED, 1_000));
    }
}
