package dev.threetokens.desktop.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import dev.threetokens.desktop.http.Exchange;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Sends Nimbus's requests with the app's own client, which has limits and can be interrupted. */
final class NimbusTransport {
    private final Exchange exchange;

    NimbusTransport(Exchange exchange) {
        this.exchange = exchange;
    }

    HTTPResponse send(HTTPRequest request) {
        var outgoing = HttpRequest.newBuilder(request.getURI())
                .method(request.getMethod().name(), BodyPublishers.ofString(request.getBody()));
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
        return incoming(
                exchange.send(outgoing.header("Accept", "application/json").build()));
    }

    private static HTTPResponse incoming(HttpResponse<byte[]> answer) {
        var response = new HTTPResponse(answer.statusCode());
        answer.headers().firstValue("Content-Type").ifPresent(type -> contentType(response, type));
        answer.headers().firstValue("Retry-After").ifPresent(wait -> response.setHeader("Retry-After", wait));
        response.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        return response;
    }

    private static void contentType(HTTPResponse response, String type) {
        try {
            response.setContentType(type);
        } catch (ParseException rubbish) {
            response.setBody("");
        }
    }
}
