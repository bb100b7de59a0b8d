package dev.threetokens.cloud.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The operator rotates keys by a command, here at a cloud that is set to sign with RS256. */
@QuarkusTest
@TestProfile(OperatorCommandTest.WithRsaAndAnOperator.class)
class OperatorCommandTest {
    private static final Path KEY_FILE = Path.of("target/operator-test/operator.key");

    public static final class WithRsaAndAnOperator implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:operator;DB_CLOSE_DELAY=-1",
                    "mock-cloud.keys.algorithm",
                    "RS256",
                    "mock-cloud.operator.key-file",
                    KEY_FILE.toString());
        }
    }

    @TestHTTPResource
    URI address;

    @Inject
    TestWorld world;

    private final StringWriter said = new StringWriter();

    @Test
    void rotatingMakesANewKeyAndLogsNobodyOut() throws ParseException {
        var user = world.user();
        var client = world.application("profile:read");
        world.grant(user, client, "profile:read");
        var before = world.userToken(user, client);

        assertThat(run("rotate-keys")).isZero();

        var after = world.userToken(user, client);
        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        assertThat(said.toString()).contains(keyOf(after), keyOf(before), "retiredOn");
        assertThat(OAuthClient.tokenInfo(before).statusCode()).isEqualTo(200);
        assertThat(OAuthClient.tokenInfo(after).statusCode()).isEqualTo(200);
    }

    @Test
    void listingChangesNothing() {
        var before = given().get("/jwks").jsonPath().getList("keys.kid");

        assertThat(run("list-keys")).isZero();

        assertThat(given().get("/jwks").jsonPath().getList("keys.kid")).isEqualTo(before);
    }

    @Test
    void tokensAreSignedAsTheOperatorSet() throws ParseException {
        var user = world.user();
        var client = world.application("profile:read");

        var token = SignedJWT.parse(world.userToken(user, client));

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(given().get("/jwks").jsonPath().getString("keys[0].kty")).isEqualTo("RSA");
    }

    @Test
    void theKeyFileIsReadableByItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(KEY_FILE)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer 0000", "Basic YTpi"})
    void whoIsNotTheOperatorRotatesNothing(String authorization) {
        var before = given().get("/jwks").jsonPath().getList("keys.kid");

        var answer = given().header("Authorization", authorization).post("/operator/keys");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(given().get("/jwks").jsonPath().getList("keys.kid")).isEqualTo(before);
    }

    @Test
    void anAccessTokenDoesNotMakeAnOperator() {
        var user = world.user();
        var client = world.application("profile:write devices:write");
        world.grant(user, client, "profile:write devices:write");

        var answer = given().header("Authorization", "Bearer " + world.userToken(user, client))
                .post("/operator/keys");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void theCommandSaysWhatToCheckWhenItCannotRotate() {
        assertThat(run("rotate-keys", Path.of("target/no-such-file"))).isEqualTo(1);

        assertThat(said.toString()).contains("target/no-such-file");
    }

    private int run(String command) {
        return run(command, KEY_FILE);
    }

    private int run(String command, Path keyFile) {
        return new CommandLine(new OperatorCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(command, "--url", address.toString(), "--key-file", keyFile.toString());
    }

    private static String keyOf(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }
}
