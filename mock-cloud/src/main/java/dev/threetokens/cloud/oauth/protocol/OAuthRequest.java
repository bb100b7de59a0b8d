package dev.threetokens.cloud.oauth.protocol;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.MalformedURLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to the token, revocation or introspection endpoint.
 *
 * @param parameters each at most once, from the form or (as the original's Swift SDK sends them) from the query
 * @param authorization the header
 * @param credentials what the client shows to prove itself, unchecked
 */
public record OAuthRequest(
        UriInfo uri,
        Map<String, List<String>> parameters,
        Optional<String> authorization,
        Optional<ClientAuthentication> credentials) {
    private static final int MAX_LENGTH = 8 * 1024;
    private static final String CLIENT_ID = "client_id";
    private static final String CLIENT_SECRET = "client_secret";
    private static final String BASIC = "Basic ";

    /** @throws OAuthException if a parameter is there twice, a secret in the query, all too large, or credentials malformed */
    public static OAuthRequest of(HttpHeaders headers, UriInfo uri, @Nullable MultivaluedMap<String, String> form) {
        var query = uri.getQueryParameters();
        if (query.containsKey(CLIENT_SECRET)) {
            throw OAuthException.invalidRequest("A client secret must not stand in the address");
        }
        var parameters = new HashMap<String, List<String>>();
        merge(parameters, query);
        Optional.ofNullable(form).ifPresent(body -> merge(parameters, body));
        Parameters.repeated(parameters).ifPresent(name -> {
            throw OAuthException.invalidRequest("A parameter is there more than once");
        });
        var authorization = Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
                .map(OAuthRequest::normal);
        return new OAuthRequest(uri, parameters, authorization, credentials(uri, parameters, authorization));
    }

    private static Optional<ClientAuthentication> credentials(
            UriInfo uri, Map<String, List<String>> parameters, Optional<String> authorization) {
        try {
            return Optional.ofNullable(ClientAuthentication.parse(parseable(uri, parameters, authorization)));
        } catch (ParseException malformed) {
            throw OAuthException.invalidClient();
        }
    }

    private static void merge(Map<String, List<String>> into, MultivaluedMap<String, String> from) {
        from.forEach((name, values) ->
                into.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values));
        int length = into.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        if (length > MAX_LENGTH) {
            throw OAuthException.tooLarge();
        }
    }

    /** The scheme is case-insensitive (RFC 9110 section 11.1), which the parser does not know. */
    private static String normal(String header) {
        return header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? BASIC + header.substring(BASIC.length())
                : header;
    }

    public Optional<String> parameter(String name) {
        return Parameters.value(parameters, name);
    }

    public boolean hasBasicCredentials() {
        return authorization.filter(header -> header.startsWith(BASIC)).isPresent();
    }

    public boolean hasSecretParameter() {
        return parameter(CLIENT_SECRET).isPresent();
    }

    public Optional<String> clientId() {
        return parameter(CLIENT_ID);
    }

    /** The same request with other parameters. */
    public OAuthRequest with(Map<String, List<String>> others) {
        return new OAuthRequest(uri, others, authorization, credentials);
    }

    /** The form that the parsers of the Nimbus SDK read. */
    public HTTPRequest parseable() {
        return parseable(uri, parameters, authorization);
    }

    private static HTTPRequest parseable(
            UriInfo uri, Map<String, List<String>> parameters, Optional<String> authorization) {
        try {
            var request = new HTTPRequest(
                    HTTPRequest.Method.POST, uri.getAbsolutePath().toURL());
            request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
            authorization.ifPresent(request::setAuthorization);
            request.setBody(URLUtils.serializeParameters(parameters));
            return request;
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("the address of this request is a URL", impossible);
        }
    }

    /** Hides what may be secrets and codes: this object may reach a log. */
    @Override
    public String toString() {
        return "OAuthRequest[" + uri.getPath() + "]";
    }
}
