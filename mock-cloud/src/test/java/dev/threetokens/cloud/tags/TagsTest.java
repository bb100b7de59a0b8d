package dev.threetokens.cloud.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | ''",
                "' , ,,'                   | ''",
                "lighting                  | lighting",
                "' LED ,Lighting,led'      | led;lighting",
                "smart home,wi-fi,4k       | smart home;wi-fi;4k",
                "Ångström                  | ångström",
                "cafe\u0301,café           | café"
            })
    void aListIsKeptInLowerCaseEachTagOnceInItsOrder(String written, String kept) {
        assertThat(String.join(";", Tags.written(written).orElseThrow().names()))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "a;b", "-led", "led-", "two  blanks", "tab\there", "new\nline", "nul\u0000", "a_b"})
    void whatIsNoTagIsRefusedWithItsWholeList(String wrong) {
        assertThat(Tags.written(wrong)).isEmpty();
        assertThat(Tags.written("lighting," + wrong + ",led")).isEmpty();
        assertThatThrownBy(() -> new Tags(List.of(wrong))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereAreAtMostTenOfThirtyTwoCharacters() {
        assertThat(Tags.written("t".repeat(32))).isPresent();
        assertThat(Tags.written("t".repeat(33))).isEmpty();
        assertThat(Tags.written(numbered(10)).orElseThrow().names()).hasSize(10);
        assertThat(Tags.written(numbered(11))).isEmpty();
        assertThat(Tags.written(numbered(10) + ",t0,T9")).as("the same again").isPresent();
        assertThat(Tags.written("ab-".repeat(100_000))).isEmpty();
    }

    @Test
    void whatIsWrittenOutIsReadAgain() {
        var tags = new Tags(List.of("smart home", "led"));

        assertThat(tags).hasToString("smart home, led");
        assertThat(Tags.written(tags.toString())).contains(tags);
    }

    @Test
    void theMostUsedComeFirstAndOfThoseUsedEquallyTheFirstByName() {
        var used = List.of("b,a,x", "b,c", "c,b,a").stream()
                .map(list -> Tags.written(list).orElseThrow())
                .toList();

        assertThat(TagUse.mostUsed(used.stream(), name -> !name.equals("x"), 9)).containsExactly("b", "a", "c");
        assertThat(TagUse.mostUsed(used.stream(), name -> true, 2)).containsExactly("b", "a");
        assertThat(TagUse.mostUsed(Stream.empty(), name -> true, 9)).isEmpty();
    }

    @Test
    void categoriesAreTagsThemselves() {
        var categories = new Categories(() -> List.of("weather", "climate", "weather"));

        assertThat(categories.names()).containsExactly("climate", "weather");
        assertThatThrownBy(() -> new Categories(() -> List.of("climate", "Weather")))
                .hasMessageContaining("mock-cloud.tags.categories")
                .hasMessageEndingWith("Weather");
    }

    private static String numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "t" + i).collect(Collectors.joining(","));
    }
}
