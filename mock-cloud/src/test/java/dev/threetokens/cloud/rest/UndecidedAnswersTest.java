package dev.threetokens.cloud.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UndecidedAnswersTest {
    @Inject
    TestWorld world;

    @Test
    void aRouteThatForgotToAskDoesNotAnswer() {
        RestAssured.given()
                .auth()
                .oauth2(token())
                .get("/test/forgetful")
                .then()
                .statusCode(500)
                .body("error.code", is(500))
                .body(not(containsString("everything")));
    }

    @Test
    void aRouteThatAskedAnswers() {
        RestAssured.given()
                .auth()
                .oauth2(token())
                .get("/test/careful")
                .then()
                .statusCode(200)
                .body(is("something"));
    }

    private String token() {
        return world.userToken(world.user(), world.application(""));
    }

    @Path("/test")
    @Authenticated
    public static class Routes {
        private final Requester requester;

        Routes(Requester requester) {
            this.requester = requester;
        }

        @GET
        @Path("forgetful")
        @org.eclipse.microprofile.openapi.annotations.Operation(hidden = true)
        public String forgetful() {
            return "everything";
        }

        @GET
        @Path("careful")
        @org.eclipse.microprofile.openapi.annotations.Operation(hidden = true)
        public String careful() {
            requester.mustBeAllowed(Operation.BROWSE_CATALOGUE, new Target.Catalogue());
            return "something";
        }
    }
}
