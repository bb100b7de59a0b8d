package dev.threetokens.cloud.tokens;

import static dev.threetokens.cloud.tokens.Forger.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.threetokens.cloud.tokens.Forger.Genuine;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a forger tries on the key of a token: one of his own, named or brought along (RFC 8725 sections 2.6 and 3.10). */
@QuarkusTest
class ForgedKeysTest {
    @Inject
    Forger forger;

    private final EllipticCurveJsonWebKey own = Forger.stranger();
    private Genuine genuine;

    @BeforeEach
    void aDeviceHasAGenuineToken() {
        genuine = forger.genuine();
    }

    @Test
    void aKeyOfSomebodyElseUnderTheNameOfOursIsRefused() {
        genuine.refused(signedByOwn(genuine.header()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "../../../../../../etc/passwd",
                "/dev/null",
                "' or '1'='1",
                "x' union select 1 --",
                "%"
            })
    void aKeyIdThatIsNotOursIsRefused(String kid) {
        genuine.refused(signedByOwn(with(genuine.header(), "kid", kid)));
        genuine.refused(forger.signed(with(genuine.header(), "kid", kid), genuine.claims()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 10_000})
    void aKeyIdOfThousandsOfCharactersIsRefused(int length) {
        genuine.refused(signedByOwn(with(genuine.header(), "kid", "k".repeat(length))));
    }

    @Test
    void aTokenThatNamesNoKeyIsRefused() {
        genuine.refused(forger.signed(with(genuine.header(), "kid", ""), genuine.claims()));
    }

    @Test
    void aKeyIdThatIsNoTextIsRefused() {
        for (Object kid : new Object[] {5, true, List.of("a"), Map.of("a", "b")}) {
            genuine.refused(forger.signed(with(genuine.header(), "kid", kid), genuine.claims()));
        }
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNotLookedAt() {
        var jwk = own.toParams(OutputControlLevel.PUBLIC_ONLY);
        genuine.refused(signedByOwn(with(genuine.header(), "jwk", jwk)));
        genuine.refused(signedByOwn(with(with(genuine.header(), "jwk", jwk), "kid", "")));
        genuine.refused(signedByOwn(with(genuine.header(), "x5c", List.of("MIIB"))));
        genuine.refused(signedByOwn(with(genuine.header(), "x5t", "AAAA")));
    }

    @Test
    void aKeySetThatTheTokenPointsToIsNotFetched() throws IOException {
        List<String> fetched = Collections.synchronizedList(new ArrayList<>());
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.add(exchange.getRequestURI().getPath());
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            genuine.refused(signedByOwn(with(genuine.header(), "jku", address + "/jwks")));
            genuine.refused(signedByOwn(with(genuine.header(), "x5u", address + "/certificate")));
            genuine.refused(signedByOwn(with(with(genuine.header(), "jku", address + "/jwks"), "kid", "")));
        } finally {
            server.stop(0);
        }
        assertThat(fetched).isEmpty();
    }

    @Test
    void aTokenOfAnotherCloudWithItsOwnKeyIsRefused() {
        own.setKeyId("key-of-the-staging-cloud");
        var header = with(genuine.header(), "kid", own.getKeyId());
        genuine.refused(signedByOwn(header));
        genuine.refused(Forger.signedBy(
                own.getPrivateKey(), header, with(genuine.claims(), "iss", "https://staging.example.com")));
    }

    private String signedByOwn(Map<String, Object> header) {
        return Forger.signedBy(own.getPrivateKey(), header, genuine.claims());
    }
}
