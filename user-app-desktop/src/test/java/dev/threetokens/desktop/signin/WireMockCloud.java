package dev.threetokens.desktop.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;

/** The cloud's OAuth endpoints, played by WireMock. */
public final class WireMockCloud implements AutoCloseable {
    public static final String METADATA = "/.well-known/oauth-authorization-server";

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    private final int port;

    public WireMockCloud() {
        server.start();
        port = server.port();
        server.stubFor(get(METADATA).willReturn(okJson(metadata(address(), "S256", true))));
        server.stubFor(post("/token").willReturn(okJson(tokens("first", "refresh-1", 300))));
        server.stubFor(post("/revoke").willReturn(okJson("{}")));
    }

    public WireMockServer stubs() {
        return server;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public static String metadata(String issuer, String challenge, boolean namesItself) {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "revocation_endpoint":"%1$s/revoke","jwks_uri":"%1$s/jwks","response_types_supported":["code"],
                 "code_challenge_methods_supported":["%2$s"],
                 "authorization_response_iss_parameter_supported":%3$s}""".formatted(issuer, challenge, namesItself);
    }

    public static String tokens(String access, String refresh, int seconds) {
        return """
                {"access_token":"%s","token_type":"bearer","expires_in":%d,"refresh_token":"%s","scope":"read,write"}""".formatted(access, seconds, refresh);
    }

    @Override
    public void close() {
        server.stop();
    }
}
