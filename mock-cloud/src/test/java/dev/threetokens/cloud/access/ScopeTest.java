package dev.threetokens.cloud.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final Scope READ = new Scope(Set.of(Right.READ));

    @Test
    void theWiderScopeCoversTheNarrowerOneAndNotTheReverse() {
        assertThat(Scope.READ_WRITE.covers(READ)).isTrue();
        assertThat(READ.covers(Scope.READ_WRITE)).isFalse();
    }

    @Test
    void aClaimHasBlanksAndTheOriginalCloudHadCommas() {
        assertThat(Scope.READ_WRITE).hasToString("read write");
        assertThat(Scope.READ_WRITE.commaSeparated()).isEqualTo("read,write");
    }

    @Test
    void aScopeOfNothingIsNone() {
        assertThatThrownBy(() -> new Scope(Set.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
