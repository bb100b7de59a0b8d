package dev.threetokens.cloud.oauth.metadata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.id.Issuer;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetadataTest {
    private static final String ISSUER = "http://127.0.0.1:8080";

    @Test
    void theMetadataNamesOnlyWhatWorks() throws Exception {
        var answer = given().get("/.well-known/oauth-authorization-server");
        var metadata = AuthorizationServerMetadata.parse(answer.asString());

        assertThat(metadata.getIssuer()).isEqualTo(new Issuer(ISSUER));
        assertThat(metadata.getGrantTypes())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "authorization_code",
                        "client_credentials",
                        "implicit",
                        "refresh_token",
                        "urn:ietf:params:oauth:grant-type:device_code");
        assertThat(metadata.getResponseTypes()).extracting(Object::toString).containsExactly("code", "token");
        assertThat(metadata.getResponseModes()).extracting(Object::toString).containsExactly("query", "fragment");
        assertThat(metadata.getCodeChallengeMethods())
                .extracting(Object::toString)
                .containsExactly("S256");
        assertThat(metadata.supportsAuthorizationResponseIssuerParam()).isTrue();
        assertThat(metadata.getRegistrationEndpointURI()).isNull();
        assertThat(List.of(
                        metadata.getAuthorizationEndpointURI(),
                        metadata.getTokenEndpointURI(),
                        metadata.getDeviceAuthorizationEndpointURI(),
                        metadata.getRevocationEndpointURI(),
                        metadata.getIntrospectionEndpointURI(),
                        metadata.getJWKSetURI()))
                .allSatisfy(uri -> assertThat(exists(uri)).as(uri.toString()).isTrue());
    }

    @Test
    void theKeySetHoldsPublicKeysOnly() throws Exception {
        var answer = given().get("/jwks");

        var keys = JWKSet.parse(answer.asString()).getKeys();
        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(key).isInstanceOf(ECKey.class);
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getKeyID()).isNotBlank();
        });
        assertThat(answer.header("Cache-Control")).contains("max-age=300");
    }

    private static boolean exists(URI uri) {
        var answer = given().redirects().follow(false).get(uri.getPath());
        return uri.toString().startsWith(ISSUER + "/")
                && Map.of(200, true, 400, true, 405, true).containsKey(answer.statusCode());
    }
}
