package dev.threetokens.sim.rest;

import dev.threetokens.sim.channel.ChannelSettings;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Requests with a bearer token, over connections that all devices share. Answers have a bound in size and time. */
public final class RestClient {
    private static final int MAX_CONNECTIONS = 2_000;
    private static final int KEEP_ALIVE_SECONDS = 20;
    private static final int MAX_ANSWER_BYTES = 4 << 20;

    private final ChannelSettings settings;
    private final HttpClient client;

    public RestClient(Vertx vertx, ChannelSettings settings) {
        this.settings = settings;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) settings.timeouts().connect().toMillis())
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(MAX_CONNECTIONS));
    }

    /** @return fails if there is no answer */
    public Future<Answer> get(String path, String token) {
        return send(HttpMethod.GET, path, token, settings.timeouts().register(), Buffer.buffer());
    }

    /** @return fails if there is no answer; the cloud may have taken it all the same */
    public Future<Answer> post(String path, String token, String json) {
        return send(HttpMethod.POST, path, token, settings.timeouts().acknowledge(), Buffer.buffer(json));
    }

    /** Without a body. @return fails if there is no answer; the cloud may have done it all the same */
    public Future<Answer> put(String path, String token) {
        return send(HttpMethod.PUT, path, token, settings.timeouts().acknowledge(), Buffer.buffer());
    }

    private Future<Answer> send(HttpMethod method, String path, String token, Duration patience, Buffer body) {
        var options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(settings.destination().cloud() + path)
                .putHeader("Authorization", "Bearer " + token)
                .putHeader("Accept", "application/json")
                .setTimeout(patience.toMillis());
        if (body.length() > 0) {
            options.putHeader("Content-Type", "application/json");
        }
        return client.request(options).compose(request -> request.send(body)).compose(RestClient::read);
    }

    private static Future<Answer> read(HttpClientResponse response) {
        var body = Buffer.buffer();
        var read = Promise.<Answer>promise();
        response.exceptionHandler(read::tryFail);
        response.handler(part -> {
            if (body.length() + part.length() > MAX_ANSWER_BYTES) {
                read.tryFail("the answer is larger than " + MAX_ANSWER_BYTES + " bytes");
                response.request().reset();
            } else {
                body.appendBuffer(part);
            }
        });
        response.endHandler(end -> read.tryComplete(new Answer(
                response.statusCode(),
                body.toString(StandardCharsets.UTF_8),
                Optional.ofNullable(response.getHeader("Retry-After")))));
        return read.future();
    }
}
