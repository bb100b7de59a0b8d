package dev.threetokens.desktop.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Waits for the browser on a free port of 127.0.0.1 (RFC 8252 section 7.3): one path, GET only, one answer. Everything
 * else the browser may ask for, such as an icon, is not found.
 */
final class LoopbackListener implements AutoCloseable {
    private static final String PATH = "/callback";
    private static final int MAX_QUERY = 8_192;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Predicate<URI> judge;
    private final AtomicBoolean used = new AtomicBoolean();
    private final CompletableFuture<Void> answered = new CompletableFuture<>();

    /** @param judge takes the address that the browser came to, and says whether the answer is a good one */
    LoopbackListener(Predicate<URI> judge) {
        this.judge = judge;
        this.threads = Executors.newFixedThreadPool(4, job -> {
            var thread = new Thread(job, "homeglow-loopback");
            thread.setDaemon(true);
            return thread;
        });
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 8);
        } catch (IOException noPort) {
            threads.shutdownNow();
            throw SignInFailure.noPort();
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI redirect() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /** Waits until an answer has been judged and the browser has got its page. */
    void await(Duration longest) {
        try {
            answered.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw SignInFailure.late(longest);
        } catch (CancellationException | ExecutionException cancelled) {
            throw SignInFailure.cancelled();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw SignInFailure.cancelled();
        }
    }

    void cancel() {
        answered.cancel(false);
    }

    @Override
    public void close() {
        answered.cancel(false);
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var address = exchange.getRequestURI();
        if (!PATH.equals(address.getRawPath())) {
            send(exchange, AnswerPage.notFound());
        } else if (!exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET");
            send(exchange, AnswerPage.wrongMethod());
        } else if (tooLong(address) || !used.compareAndSet(false, true)) {
            send(exchange, AnswerPage.notFound());
        } else {
            answer(exchange, address);
        }
    }

    private void answer(HttpExchange exchange, URI address) throws IOException {
        try {
            send(exchange, judge.test(address) ? AnswerPage.done() : AnswerPage.failed());
        } finally {
            answered.complete(null);
        }
    }

    private static boolean tooLong(URI address) {
        return address.getRawQuery() == null || address.getRawQuery().length() > MAX_QUERY;
    }

    private static void send(HttpExchange exchange, AnswerPage page) throws IOException {
        var html = page.html().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", AnswerPage.contentSecurityPolicy());
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Connection", "close");
        var head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(page.status(), head ? -1 : html.length);
        if (!head) {
            exchange.getResponseBody().write(html);
        }
        exchange.close();
    }
}
