package dev.threetokens.cloud.control;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Calls of the control by who has its secret. */
final class Controls {
    private Controls() {}

    static void reset() {
        request().post("/control/reset").then().statusCode(204);
    }

    static JsonPath letPass(String duration) {
        var answer = post("/control/clock", "{\"advance\":\"" + duration + "\"}");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    static void fail(String plan) {
        post("/control/failures", plan).then().statusCode(204);
    }

    static JsonPath journal() {
        return request().get("/control/journal").jsonPath();
    }

    static void clearJournal() {
        request().delete("/control/journal").then().statusCode(204);
    }

    static Response post(String path, String body) {
        return request().contentType("application/json").body(body).post(path);
    }

    static RequestSpecification request() {
        return given().header("Authorization", "Bearer " + Controlled.SECRET);
    }
}
