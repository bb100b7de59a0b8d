package dev.threetokens.cloud.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsExplainedOnThePageOfTheRules(Rule rule) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "access-rules.md"))).contains("`" + rule.id() + "`");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasASentenceForPeople(Rule rule) {
        assertThat(rule.sentence()).matches("[A-Z].{10,}\\.");
    }

    @Test
    void theSentenceSaysWhatToDo() {
        assertThat(Rule.SHARE_PRIVATE_TYPE.sentence()).contains("publish the type first");
    }
}
