package dev.threetokens.cloud.world;

import static io.restassured.RestAssured.given;

/** The metrics as they were read at a moment. */
public record Samples(String text) {
    public static Samples now() {
        return new Samples(
                given().get("/q/metrics").then().statusCode(200).extract().asString());
    }

    /** Zero if it is not there. */
    public double of(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0);
    }

    public double since(Samples before, String name) {
        return of(name) - before.of(name);
    }
}
