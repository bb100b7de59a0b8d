package dev.threetokens.cloud.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cloud as people use it. */
@QuarkusTest
class ControlOffTest {
    private static final List<String> OF_THE_MOMENT = List.of("Date");

    @ParameterizedTest
    @CsvSource({
        "POST, reset",
        "GET, clock",
        "POST, clock",
        "GET, failures",
        "POST, failures",
        "DELETE, failures",
        "GET, journal",
        "DELETE, journal",
    })
    void itsPathsAreLikeAnyOtherThatDoesNotExist(Method method, String path) {
        var control =
                given().header("Authorization", "Bearer " + Controlled.SECRET).request(method, "/control/" + path);
        var unknown =
                given().header("Authorization", "Bearer " + Controlled.SECRET).request(method, "/no-such/" + path);

        assertThat(control.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(control.asString()).isEqualTo(unknown.asString());
        assertThat(headers(control.headers())).isEqualTo(headers(unknown.headers()));
    }

    private static Map<String, String> headers(Iterable<Header> headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .filter(header -> !OF_THE_MOMENT.contains(header.getName()))
                .collect(Collectors.toMap(Header::getName, Header::getValue));
    }
}
