package dev.threetokens.e2e.boundaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.threetokens.e2e.boundaries.Tables.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Each principal on each route with each object, against the running cloud: {@code boundaries.psv}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundaryMatrixIT {
    /** WebSockets and MQTT, which OpenAPI has no words for. */
    private static final Set<String> CONNECTIONS = Set.of(
            "WS /v1.1/websocket",
            "WS /v1.1/live",
            "WS /v1.1/events",
            "MQTT CONNECT {id}",
            "MQTT PUBLISH /v1.1/messages/{id}",
            "MQTT SUBSCRIBE /v1.1/actions/{id}",
            "MQTT SUBSCRIBE /v1.1/errors/{id}");

    /** A token, the hash of a password, or a member of this name. */
    private static final Pattern SECRET =
            Pattern.compile("eyJ[\\w-]+\\.|\\$argon2|\\$2[aby]\\$|(?i)\"[a-z]*(secret|password|hash|nonce|token)\"");

    private MatrixWorld world;
    private Requests requests;

    @BeforeAll
    void start() {
        world = MatrixWorld.start();
        requests = new Requests(world);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @TestFactory
    Stream<DynamicContainer> theMatrixHolds() {
        return Tables.cells().stream()
                .collect(Collectors.groupingBy(Cell::route, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(route -> dynamicContainer(route.getKey(), tests(route.getValue())));
    }

    @Test
    void everyRouteOfTheCloudHasRowsAndEveryRowHasARoute() {
        var inTable = Tables.cells().stream()
                .map(cell -> cell.route().split("\\?")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        var served = served();
        served.addAll(CONNECTIONS);

        assertThat(inTable).as("routes in boundaries.psv").containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void noReadShowsASecretButTheRouteOfDeviceTokens() {
        var reads = Tables.cells().stream()
                .filter(cell -> cell.route().startsWith("GET ") && cell.isAllowed())
                .toList();
        assertThat(reads).hasSizeGreaterThan(100);
        assertThat(reads.stream()
                        .filter(cell -> SECRET.matcher(requests.read(cell)).find())
                        .map(Cell::route)
                        .distinct())
                .containsExactly("GET /v1.1/devices/{id}/tokens");
    }

    private Stream<DynamicTest> tests(List<Cell> cells) {
        return cells.stream()
                .map(cell -> dynamicTest(
                        cell.principal().column() + " on " + cell.object() + " gets " + cell.expected(),
                        () -> assertThat(requests.answerTo(cell))
                                .as("%s, object %s, principal %s", cell.route(), cell.object(), cell.principal())
                                .isEqualTo(cell.expected())));
    }

    private Set<String> served() {
        var routes = new TreeSet<String>();
        world.http()
                .get("/q/openapi?format=json")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (path.getKey().startsWith("/v1.1/") && !method.equals("parameters")) {
                        routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return routes;
    }
}
