package dev.threetokens.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds devices of one user over REST, each with its token. */
@Command(name = "devices", description = "Adds devices over REST and writes their ids and tokens to a file.")
final class Provision implements Callable<Integer> {
    private static final int AT_ONCE = 32;
    private static final int LONGEST_MINUTES = 5;

    @Option(names = "--cloud", required = true)
    private URI cloud = URI.create("");

    @Option(names = "--token", required = true, description = "of somebody who may add devices for the user")
    private String token = "";

    @Option(names = "--user", required = true)
    private String user = "";

    @Option(names = "--type", required = true)
    private String type = "";

    @Option(names = "--count", required = true)
    private int count;

    @Option(names = "--file", required = true)
    private Path file = Path.of("");

    private int next;

    @Override
    public Integer call() throws Exception {
        var vertx = Vertx.vertx();
        var http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(AT_ONCE));
        var found = new ArrayList<Device>();
        var lines = new ArrayList<Future<Void>>();
        for (int i = 0; i < AT_ONCE; i++) {
            lines.add(addAll(http, found));
        }
        Future.all(lines).toCompletionStage().toCompletableFuture().get(LONGEST_MINUTES, TimeUnit.MINUTES);
        Files.write(file, lines(found));
        vertx.close();
        return 0;
    }

    private synchronized Future<Void> addAll(HttpClient http, List<Device> found) {
        if (next >= count) {
            return Future.succeededFuture();
        }
        return add(http, next++).compose(device -> {
            synchronized (this) {
                found.add(device);
            }
            return addAll(http, found);
        });
    }

    private Future<Device> add(HttpClient http, int number) {
        var body = new JsonObject().put("uid", user).put("dtid", type).put("name", "device " + number);
        return ask(http, HttpMethod.POST, "/v1.1/devices", body.encode())
                .map(answer -> answer.getString("id"))
                .compose(id -> ask(http, HttpMethod.PUT, "/v1.1/devices/" + id + "/tokens", "")
                        .map(answer -> new Device(id, answer.getString("accessToken"))));
    }

    private Future<JsonObject> ask(HttpClient http, HttpMethod method, String path, String body) {
        return http.request(new RequestOptions()
                        .setMethod(method)
                        .setAbsoluteURI(cloud + path)
                        .putHeader("Authorization", "Bearer " + token)
                        .putHeader("Content-Type", "application/json"))
                .compose(request -> request.send(body))
                .compose(response -> response.body().map(text -> {
                    if (response.statusCode() != 200) {
                        throw new IllegalStateException(path + ": " + response.statusCode() + " " + text);
                    }
                    return text.toJsonObject().getJsonObject("data");
                }));
    }

    private static List<String> lines(List<Device> devices) {
        return devices.stream()
                .map(device -> device.id() + " " + device.token())
                .toList();
    }
}
