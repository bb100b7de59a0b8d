package dev.threetokens.desktop.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One HTTP request and its answer, with a limit of time and of size. Thread-safe; blocks its caller.
 *
 * @param partner who is asked, for sentences: {@code the cloud}
 * @param longest the longest time for the whole answer
 */
public record Exchange(HttpClient client, String partner, Duration longest) {
    private static final int MAX_BODY_BYTES = 2 * 1024 * 1024;
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(8);

    public static Exchange with(HttpClient client, String partner) {
        return new Exchange(client, partner, DEFAULT_WAIT);
    }

    /** @throws ApiException if there is no answer in time, or one larger than 2 MB */
    public HttpResponse<byte[]> send(HttpRequest request) {
        var answer = client.sendAsync(request, info -> new LimitedBody(MAX_BODY_BYTES));
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new ApiException(Problem.slow(partner, longest));
        } catch (InterruptedException closing) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ApiException(Problem.unreachable(partner, origin(request.uri())));
        } catch (ExecutionException failed) {
            throw new ApiException(Problem.unreachable(partner, origin(request.uri())));
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
