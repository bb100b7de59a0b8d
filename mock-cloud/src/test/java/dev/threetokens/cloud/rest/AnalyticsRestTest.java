package dev.threetokens.cloud.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AnalyticsRestTest {
    private static final long TEN = ms("2026-03-31T10:00:00Z");

    @Inject
    TestWorld world;

    private DeviceId lamp;
    private DeviceId sibling;
    private String token;

    @BeforeEach
    void aliceHasTwoLamps() {
        var alice = world.user();
        var type = world.lampType(alice, true);
        lamp = world.device(alice, type);
        sibling = world.device(alice, type);
        token = world.deviceToken(lamp);
    }

    @Test
    void aggregatesOfAnHourAreExact() {
        for (int minute = 0; minute < 60; minute++) {
            send(TEN + minute * 60_000L + 20_000, Map.of("temp", minute));
        }
        aggregates("temp", TEN, TEN + 3_600_000)
                .statusCode(200)
                .body("sdid", equalTo(lamp.value()))
                .body("startDate", equalTo(TEN))
                .body("endDate", equalTo(TEN + 3_600_000))
                .body("field", equalTo("temp"))
                .body("size", equalTo(1))
                .body("data[0].count", equalTo(60))
                .body("data[0].min", equalTo(0f))
                .body("data[0].max", equalTo(59f))
                .body("data[0].mean", equalTo(29.5f))
                .body("data[0].sum", equalTo(1770f))
                .body("data[0].variance", equalTo(299.91666f))
                .body("data[0].ts", nullValue());
    }

    @Test
    void bothEndsOfAnAggregateAreRoundedDownToTheMinute() {
        send(TEN + 10_000, Map.of("temp", 1));
        send(TEN + 70_000, Map.of("temp", 2));
        send(TEN + 130_000, Map.of("temp", 4));
        aggregates("temp", TEN + 30_000, TEN + 150_000)
                .body("data[0].sum", equalTo(3f))
                .body("startDate", equalTo(TEN + 30_000));
    }

    @Test
    void aLateMessageCountsInItsOwnMinuteAndAtOnce() {
        send(TEN + 300_000, Map.of("temp", 5));
        send(TEN + 60_000, Map.of("temp", 1));
        send(TEN + 61_000, Map.of("temp", 3));
        histogram("temp", "minute", TEN, TEN + 600_000)
                .body("data.ts", equalTo(List.of(TEN + 60_000, TEN + 300_000)))
                .body("data.count", equalTo(List.of(2, 1)))
                .body("data.mean", equalTo(List.of(2f, 5f)))
                .body("data.variance", equalTo(List.of(1f, 0f)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "nothing"})
    void aFieldWithoutNumbersHasNoData(String field) {
        send(TEN, Map.of("state", true));
        aggregates(field, TEN, TEN + 60_000)
                .statusCode(200)
                .body("size", equalTo(0))
                .body("data", empty());
        histogram(field, "hour", TEN, TEN + 60_000).statusCode(200).body("data", empty());
    }

    @Test
    void messagesWithoutTheFieldAreNotCounted() {
        send(TEN, Map.of("state", true));
        send(TEN + 1, Map.of("temp", 7, "state", true));
        aggregates("TEMP", TEN, TEN + 60_000).body("data[0].count", equalTo(1)).body("field", equalTo("TEMP"));
    }

    @ParameterizedTest
    @CsvSource({
        "minute, 2026-03-31T09:30:00Z, 2026-03-31T10:30:00Z, 2026-03-31T09:59:00Z, 2026-03-31T10:01:00Z",
        "hour,   2026-03-30T20:00:00Z, 2026-03-31T20:00:00Z, 2026-03-31T09:00:00Z, 2026-03-31T10:00:00Z",
        "day,    2026-03-15T00:00:00Z, 2026-04-15T00:00:00Z, 2026-03-31T00:00:00Z, 2026-04-01T00:00:00Z",
        "month,  2025-06-01T00:00:00Z, 2026-06-01T00:00:00Z, 2026-03-01T00:00:00Z, 2026-04-01T00:00:00Z",
        "year,   2025-06-01T00:00:00Z, 2026-06-01T00:00:00Z, 2025-01-01T00:00:00Z, 2026-01-01T00:00:00Z"
    })
    void intervalsBeginInUtcAndEmptyOnesAreLeftOut(
            String interval, Instant from, Instant to, Instant first, Instant second) {
        long one = Math.max(first.toEpochMilli(), from.toEpochMilli()) + 1_000;
        send(one, Map.of("temp", 1));
        send(second.toEpochMilli() + 2_000, Map.of("temp", 2));
        send(second.toEpochMilli() + 3_000, Map.of("temp", 4));

        histogram("temp", interval, from.toEpochMilli(), to.toEpochMilli())
                .statusCode(200)
                .body("interval", equalTo(interval))
                .body("size", equalTo(2))
                .body("data.ts", equalTo(List.of(first.toEpochMilli(), second.toEpochMilli())))
                .body("data.count", equalTo(List.of(1, 2)))
                .body("data.sum", equalTo(List.of(1f, 6f)));
        presence("Temp", interval, from.toEpochMilli(), to.toEpochMilli())
                .statusCode(200)
                .body("sdid", equalTo(lamp.value()))
                .body("fieldPresence", equalTo("Temp"))
                .body("interval", equalTo(interval.toUpperCase(Locale.ROOT)))
                .body("size", equalTo(2))
                .body("data.startDate", equalTo(List.of(first.toEpochMilli(), second.toEpochMilli())));
    }

    @Test
    void presenceIsOfTheRangeToTheMillisecondAndOfAnyType() {
        send(TEN + 10_000, Map.of("state", false));
        presence("state", "minute", TEN + 10_000, TEN + 10_000).body("data.startDate", equalTo(List.of(TEN)));
        presence("state", "minute", TEN + 10_001, TEN + 20_000).body("data", empty());
        presence("state", "minute", TEN, TEN + 9_999).body("data", empty());
        presence("temp", "minute", TEN, TEN + 20_000).body("data", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "analytics/aggregates, day, 2678400000",
        "analytics/histogram, minute, 3600000",
        "analytics/histogram, hour, 86400000",
        "analytics/histogram, day, 2678400000",
        "analytics/histogram, month, 31622400000",
        "analytics/histogram, year, 31622400000",
        "presence, minute, 3600000",
        "presence, year, 315619200000"
    })
    void aRangeOverTheLimitIsRefused(String route, String interval, long limit) {
        ask(route, "temp", interval, TEN, TEN + limit).statusCode(200);
        ask(route, "temp", interval, TEN, TEN + limit + 1)
                .statusCode(400)
                .body("error.code", equalTo(4001))
                .body("error.errors[0].field", equalTo("endDate"));
    }

    @ParameterizedTest
    @CsvSource({
        "analytics/aggregates?field=temp&startDate=1, endDate",
        "analytics/aggregates?field=temp&endDate=1, startDate",
        "analytics/aggregates?startDate=1&endDate=2, field",
        "analytics/aggregates?field=temp&startDate=2&endDate=1, endDate",
        "analytics/aggregates?field=temp&startDate=-1&endDate=1, startDate",
        "analytics/aggregates?field=temp&startDate=soon&endDate=1, startDate",
        "analytics/histogram?field=temp&startDate=1&endDate=2, interval",
        "analytics/histogram?field=temp&startDate=1&endDate=2&interval=week, interval",
        "presence?startDate=1&endDate=2&interval=day, fieldPresence",
        "presence?fieldPresence=temp&startDate=1&endDate=2, interval"
    })
    void aQuestionThatMakesNoSenseIsRefusedWithItsParameterNamed(String question, String parameter) {
        get(question + "&sdid=" + lamp)
                .statusCode(400)
                .body("error.code", equalTo(4001))
                .body("error.errors[0].field", equalTo(parameter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analytics/aggregates?field=temp&startDate=1&endDate=2&sdid=",
                "analytics/histogram?field=temp&interval=day&startDate=1&endDate=2&sdid=",
                "presence?fieldPresence=temp&interval=day&startDate=1&endDate=2&sdid=",
                "snapshots?sdids="
            })
    void aDeviceAsksAboutItselfOnly(String question) {
        get(question + lamp).statusCode(200);
        get(question + sibling).statusCode(403).body("error.rule", equalTo("device-token/other-device"));
        get(question + "0123456789abcdef0123456789abcdef").statusCode(404);
    }

    @Test
    void aSnapshotHasTheLastValueOfEachField() {
        send(TEN + 2_000, Map.of("state", true));
        send(TEN + 1_000, Map.of("temp", 1));
        send(TEN + 90_000, Map.of("temp", 20.5));
        send(TEN + 80_000, Map.of("temp", 19));
        get("snapshots?sdids=" + lamp + ",")
                .statusCode(200)
                .body("sdids", equalTo(lamp + ","))
                .body("size", equalTo(1))
                .body("data[0].sdid", equalTo(lamp.value()))
                .body("data[0].data.temp.value", equalTo(20.5f))
                .body("data[0].data.temp.ts", nullValue())
                .body("data[0].data.state.value", equalTo(true));
        get("snapshots?includeTimestamp=true&sdids=" + lamp)
                .body("data[0].data.temp.ts", equalTo(TEN + 90_000))
                .body("data[0].data.state.ts", equalTo(TEN + 2_000));
    }

    @Test
    void aSnapshotOfADeviceThatSentNothingIsEmpty() {
        get("snapshots?sdids=" + lamp).statusCode(200).body("data[0].data.size()", equalTo(0));
    }

    @Test
    void moreThanAHundredSnapshotsAreRefused() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 101; i++) {
            ids.add("id" + i);
        }
        get("snapshots?sdids=" + String.join(",", ids)).statusCode(400).body("error.code", equalTo(4001));
        get("snapshots").statusCode(400).body("error.errors[0].field", equalTo("sdids"));
    }

    @ParameterizedTest
    @CsvSource({
        "temp:80, 1",
        "TEMP:80.0, 1",
        "temp:>=80, 2",
        "temp:>80, 1",
        "temp:<=80, 2",
        "temp:<80, 1",
        "state:true, 1",
        "state:false, 0",
        "absent:1, 0"
    })
    void aHistoryIsFilteredByAFieldInAnyCase(String filter, int size) {
        send(TEN, Map.of("temp", 79.5));
        send(TEN + 1, Map.of("temp", 80));
        send(TEN + 2, Map.of("temp", 81, "state", true));
        given().header("Authorization", "Bearer " + token)
                .queryParam("sdid", lamp.value())
                .queryParam("filter", filter)
                .queryParam("startDate", TEN)
                .queryParam("endDate", TEN + 60_000)
                .get("/v1.1/messages")
                .then()
                .statusCode(200)
                .body("size", equalTo(size))
                .body("next", nullValue());
    }

    @Test
    void aHistoryAndTheNewestAreNarrowedToMessagesWithAField() {
        send(TEN, Map.of("temp", 1));
        send(TEN + 1, Map.of("state", true));
        get("?fieldPresence=Temp&sdid=" + lamp).body("data.ts", equalTo(List.of(TEN)));
        get("last?fieldPresence=temp&sdids=" + lamp).body("data.ts", equalTo(List.of(TEN)));
    }

    @Test
    void aFilteredHistoryIsPagedWithoutLossOrRepeat() {
        for (int i = 0; i < 12; i++) {
            send(TEN + i / 2, Map.of("temp", i % 3 == 0 ? 1 : i));
        }
        for (String order : List.of("asc", "desc")) {
            var seen = new ArrayList<Long>();
            String next = "";
            int pages = 0;
            do {
                var page = get("?filter=temp:1&count=2&order=" + order + "&offset=" + next + "&sdid=" + lamp)
                        .statusCode(200)
                        .extract();
                seen.addAll(page.path("data.ts"));
                next = page.path("next");
                pages++;
            } while (next != null);
            if (order.equals("desc")) {
                Collections.reverse(seen);
            }
            assertThat(pages).isEqualTo(3);
            assertThat(seen).containsExactly(TEN, TEN, TEN + 1, TEN + 3, TEN + 4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"temp", ":1", "temp:", "temp:>", "temp:>=warm"})
    void aFilterThatMakesNoSenseIsRefused(String filter) {
        get("?sdid=" + lamp + "&filter=" + filter)
                .statusCode(400)
                .body("error.code", equalTo(4001))
                .body("error.errors[0].field", equalTo("filter"));
    }

    private ValidatableResponse aggregates(String field, long from, long to) {
        return ask("analytics/aggregates", field, "minute", from, to);
    }

    private ValidatableResponse histogram(String field, String interval, long from, long to) {
        return ask("analytics/histogram", field, interval, from, to);
    }

    private ValidatableResponse presence(String field, String interval, long from, long to) {
        return ask("presence", field, interval, from, to);
    }

    private ValidatableResponse ask(String route, String field, String interval, long from, long to) {
        var name = route.equals("presence") ? "fieldPresence" : "field";
        return get(route + "?sdid=" + lamp + "&" + name + "=" + field + "&interval=" + interval + "&startDate=" + from
                + "&endDate=" + to);
    }

    private ValidatableResponse get(String question) {
        var path = question.startsWith("?") ? question : "/" + question;
        return given().header("Authorization", "Bearer " + token)
                .get("/v1.1/messages" + path)
                .then();
    }

    private void send(long ts, Map<String, Object> data) {
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("sdid", lamp, "ts", ts, "data", data))
                .post("/v1.1/messages")
                .then()
                .statusCode(200);
    }

    private static long ms(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
