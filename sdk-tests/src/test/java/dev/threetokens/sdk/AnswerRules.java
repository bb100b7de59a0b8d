package dev.threetokens.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.artik.client.ApiClient;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.squareup.okhttp.Interceptor;
import com.squareup.okhttp.Response;
import com.squareup.okhttp.ResponseBody;
import dev.threetokens.e2e.system.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What every answer must be for the SDKs of the original: 200 if it is no refusal, JSON that says so, and without any null.
 * It breaks the test that got another one.
 */
final class AnswerRules implements Interceptor {
    private static final String JSON = "(?i)application/json(; ?charset=utf-8)?";

    private AnswerRules() {}

    /** Looks at all that this client gets from now on, and holds it against the models of the SDK as well. */
    static void watch(ApiClient client) {
        client.getHttpClient().interceptors().add(new AnswerRules());
        client.setJSON(new ModelRules(client));
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var answer = chain.proceed(chain.request());
        var type = answer.body().contentType();
        var body = answer.body().bytes();
        check(answer, new String(body, StandardCharsets.UTF_8));
        return answer.newBuilder().body(ResponseBody.create(type, body)).build();
    }

    private static void check(Response answer, String body) {
        var what = answer.request().method() + " " + answer.request().httpUrl().encodedPath();
        if (answer.isSuccessful()) {
            assertThat(answer.code()).as("status of %s", what).isEqualTo(200);
        }
        assertThat(answer.header("Content-Type", ""))
                .as("content type of %s", what)
                .matches(JSON);
        assertThat(nulls(parsed(what, body), "")).as("nulls of %s", what).isEmpty();
    }

    private static JsonNode parsed(String what, String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the answer of " + what + " is no JSON", e);
        }
    }

    /** The paths at which there is a null. */
    private static Stream<String> nulls(JsonNode json, String path) {
        if (json.isNull()) {
            return Stream.of(path);
        }
        return json.isArray()
                ? IntStream.range(0, json.size()).boxed().flatMap(i -> nulls(json.get(i), path + "/" + i))
                : json.properties().stream().flatMap(field -> nulls(field.getValue(), path + "/" + field.getKey()));
    }
}
