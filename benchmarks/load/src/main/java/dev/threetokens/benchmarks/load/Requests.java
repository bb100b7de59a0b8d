package dev.threetokens.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** Devices that send by {@code POST /v1.1/messages} over kept connections. */
final class Requests {
    private static final int CONNECTIONS = 256;

    private final HttpClient client;
    private final RequestOptions target;

    Requests(Vertx vertx, URI cloud) {
        this.client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.target = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(cloud.getHost())
                .setPort(cloud.getPort())
                .setURI("/v1.1/messages");
    }

    Future<Sender> device(Device device) {
        var options = new RequestOptions(target)
                .putHeader("Authorization", "Bearer " + device.token())
                .putHeader("Content-Type", "application/json");
        return Future.succeededFuture(number -> client.request(options)
                .compose(request -> request.send(Frames.message(device, number)))
                .compose(response -> response.statusCode() == 200
                        ? response.end()
                        : Future.failedFuture("status " + response.statusCode())));
    }
}
