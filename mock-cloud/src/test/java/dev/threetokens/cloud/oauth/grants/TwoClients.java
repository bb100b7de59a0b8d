package dev.threetokens.cloud.oauth.grants;

import dev.threetokens.cloud.world.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Two clients that send at the same moment, each over a connection of its own that stays open. */
final class TwoClients implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI server;
    private final CyclicBarrier start = new CyclicBarrier(2);
    private final List<Runner> runners = List.of(new Runner(), new Runner());

    TwoClients(URI server) {
        this.server = server;
    }

    /** @param cookies as a browser sends them; may be empty */
    record Post(String path, Map<String, String> form, String cookies) {
        static Post of(String path, Map<String, String> form) {
            return new Post(path, form, "");
        }
    }

    record Answer(int status, String body) {
        boolean ok() {
            return status == 200;
        }

        String field(String name) {
            try {
                return (String) JsonUtil.parseJson(body).get(name);
            } catch (JoseException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The two answers, in the order of the requests. */
    List<Answer> race(Post one, Post other) {
        var first = runners.get(0).startTogether(one);
        var second = runners.get(1).startTogether(other);
        return List.of(result(first), result(second));
    }

    @Override
    public void close() {
        runners.forEach(runner -> runner.thread.shutdownNow());
    }

    private static Answer result(Future<Answer> running) {
        try {
            return running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new AssertionError("a request of a race had no answer", e);
        }
    }

    private final class Runner {
        private final HttpClient http = HttpClient.newHttpClient();
        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        Future<Answer> startTogether(Post post) {
            var request = HttpRequest.newBuilder(server.resolve(post.path()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(Browser.encoded(post.form())));
            if (!post.cookies().isEmpty()) {
                request.header("Cookie", post.cookies());
            }
            return thread.submit(() -> send(request.build()));
        }

        private Answer send(HttpRequest request)
                throws IOException, InterruptedException, BrokenBarrierException, TimeoutException {
            start.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        }
    }
}
