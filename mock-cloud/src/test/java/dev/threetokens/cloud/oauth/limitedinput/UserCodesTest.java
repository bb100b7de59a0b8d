package dev.threetokens.cloud.oauth.limitedinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserCodesTest {
    /** RFC 8628 section 6.1: no vowels, nothing that is easily mistaken. */
    @Test
    void codesAreEightConsonantsInTwoGroups() {
        assertThat(codes(1_000)).allMatch(code -> code.matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}"));
    }

    @Test
    void theyDoNotRepeatAndUseTheWholeAlphabet() {
        var codes = codes(1_000).collect(Collectors.toSet());

        assertThat(codes).hasSize(1_000);
        assertThat(String.join("", codes).replace("-", "").chars().distinct().count())
                .isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WXNH-VRPJ", "wxnh-vrpj", "WXNHVRPJ", " wxnh vrpj ", "w-x-n-h-v-r-p-j"})
    void aCodeIsReadHoweverItIsTyped(String typed) {
        assertThat(UserCodes.read(typed)).contains("WXNH-VRPJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WXNH", "WXNH-VRPJB", "WXNH-VRPA", "WXNH-VRP0", "WXNH_VRPJ", "ΒXNH-VRPJ"})
    void anythingElseIsNone(String typed) {
        assertThat(UserCodes.read(typed)).isEmpty();
    }

    @Test
    void aLongTextIsNotEvenLookedAt() {
        assertThat(UserCodes.read("WXNHVRPJ" + " ".repeat(25))).isEmpty();
    }

    private static Stream<String> codes(int count) {
        return IntStream.range(0, count).mapToObj(i -> UserCodes.random());
    }
}
