package dev.threetokens.cloud.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9700 section 4.16 (clickjacking) and 4.2.4 (referrers): of every answer, whatever its status. */
@QuarkusTest
class HeadersTest {
    @Inject
    TestWorld world;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/signin",
                "/signup",
                "/forgot-password",
                "/resend-activation",
                "/activate?token=unknown",
                "/reset-password?token=unknown",
                "/confirm-email?token=unknown",
                "/done/signup",
                "/done/nothing",
                "/logout?redirect_uri=https%3A%2F%2Fevil.example%2F",
                "/logout",
                "/authorize?client_id=unknown",
                "/my",
                "/my/account",
                "/my/nothing",
                "/nothing/at/all",
                "/style/nothing.css",
                "/token",
                "/v1.1/devices/unknown",
                "/v1.1/nothing",
                "/checkSession",
                "/%00",
                "/q/health",
                "/q/openapi",
                "/q/nothing",
                "/q/swagger-ui/../../my",
                "/q/swagger-ui/%2e%2e/%2e%2e/my",
                "/q/swagger-uinothing",
            })
    void noAnswerIsFramedSniffedOrTold(String path) {
        harmless(given().redirects().follow(false).urlEncodingEnabled(false).get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/my",
                "/my/account",
                "/my/account/delete",
                "/my/account/sign-out-everywhere",
                "/my/devices/unknown/revoke-token",
                "/my/applications/unknown/withdraw"
            })
    void norIsAPageOfASignedInUser(String path) {
        var browser = new Browser();
        browser.signIn(world.user());

        harmless(browser.get(path).response());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/signin", "/signup", "/signout", "/my/account/delete", "/nothing", "/checkSession", "/token"})
    void norIsAFormThatIsRefused(String path) {
        harmless(given().redirects().follow(false).formParam("x", "y").post(path));
        harmless(given().redirects()
                .follow(false)
                .contentType("application/xml")
                .body("<x/>")
                .post(path));
        harmless(given().redirects().follow(false).delete(path));
        harmless(given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body("username=" + "x".repeat(70_000))
                .post(path));
    }

    @Test
    void aStyleSheetMayBeKeptButNotSniffed() {
        var answer = given().get("/style/three-tokens.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("max-age");
    }

    /** The two scripts inside it change with the framework and its settings: then their hashes have to. */
    @Test
    void onlyThePageOnWhichRestIsTriedRunsScriptsAndOnlyItsOwn() {
        var answer = given().get("/q/swagger-ui/");

        var scripts = Jsoup.parse(answer.asString()).select("script:not([src])").stream()
                .map(script -> "'sha256-" + sha256(script.data()) + "'")
                .toList();
        assertThat(scripts).isNotEmpty();
        assertThat(answer.headers().getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; script-src 'self' " + String.join(" ", scripts)
                        + "; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'; form-action 'none'");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What the lists above may have forgotten. */
    @Test
    void noRouteOfTheCloudCanBeFramed() {
        var browser = new Browser();
        browser.signIn(world.user());
        var paths =
                Routes.got().stream().filter(path -> !path.equals("/logout")).toList();

        assertThat(paths)
                .contains("/", "/my", "/authorize", "/dashboard", "/go", "/signin", "/jwks", "/v1.1/users/self");
        for (var path : paths) {
            var answer = browser.get(path).response();
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
            assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
        }
    }

    private static void harmless(Response answer) {
        var what = answer.statusCode() + " " + answer.headers();
        assertThat(answer.headers().getValues("Content-Security-Policy"))
                .as(what)
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().getValues("X-Frame-Options")).as(what).containsExactly("DENY");
        assertThat(answer.headers().getValues("X-Content-Type-Options"))
                .as(what)
                .containsExactly("nosniff");
        assertThat(answer.headers().getValues("Referrer-Policy")).as(what).containsExactly("no-referrer");
        assertThat(answer.headers().getValues("Cache-Control")).as(what).containsExactly("no-store");
    }
}
