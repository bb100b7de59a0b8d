package dev.threetokens.server.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.model.oauth.OAuthErrorBody;
import dev.threetokens.server.config.ServerAppConfig;
import io.quarkus.oidc.client.OidcClient;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Holds one application token at a time and gets the next one before it expires, or when it was refused. */
@Singleton
public final class ApplicationTokens {
    private static final Logger LOG = Logger.getLogger(ApplicationTokens.class);

    private final OidcClient client;
    private final ObjectMapper json;
    private final Duration margin;
    private final Duration timeout;
    private final AtomicReference<Optional<ApplicationToken>> latest = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Uni<ApplicationToken>>> request = new AtomicReference<>(Optional.empty());

    ApplicationTokens(OidcClient client, ObjectMapper json, ServerAppConfig config) {
        this.client = client;
        this.json = json;
        this.margin = config.tokenMargin();
        this.timeout = config.requestTimeout();
    }

    /** A token that is good for a while. All who ask while one is being fetched share that request. */
    public Uni<ApplicationToken> current() {
        return Uni.createFrom()
                .deferred(() -> latest.get()
                        .filter(token -> Instant.now().isBefore(token.replaceAt(margin)))
                        .map(token -> Uni.createFrom().item(token))
                        .orElseGet(this::fetch));
    }

    private Uni<ApplicationToken> fetch() {
        Uni<ApplicationToken> fresh = fetchOnce();
        return request.updateAndGet(running -> running.or(() -> Optional.of(fresh)))
                .orElse(fresh);
    }

    private Uni<ApplicationToken> fetchOnce() {
        return client.getTokens()
                .ifNoItem()
                .after(timeout)
                .fail()
                .map(tokens -> ApplicationToken.of(tokens, Instant.now()))
                .invoke(this::keep)
                .onFailure()
                .transform(this::problem)
                .onTermination()
                .invoke(() -> request.set(Optional.empty()))
                .memoize()
                .indefinitely();
    }

    private void keep(ApplicationToken token) {
        latest.set(Optional.of(token));
        LOG.infof("application token obtained: scope %s, expires %s", token.scope(), token.expires());
    }

    /** The token last obtained, for display. */
    public Optional<ApplicationToken> latest() {
        return latest.get();
    }

    /** Lets the next caller fetch a new token, unless that has happened since the refused question was asked. */
    public void replaceIfOlderThan(Instant asked) {
        latest.updateAndGet(token -> token.filter(kept -> kept.obtained().isAfter(asked)));
    }

    private TokenProblem problem(Throwable thrown) {
        LOG.debug("no application token", thrown);
        return new TokenProblem(oauthError(String.valueOf(thrown.getMessage()))
                .map(error -> "the cloud refused the client credentials (" + error + ")")
                .orElse("the token endpoint of the cloud did not answer as it should"));
    }

    /** The library puts the body of the answer into the message of its exception. */
    private Optional<String> oauthError(String body) {
        try {
            return Optional.ofNullable(json.readValue(body, OAuthErrorBody.class))
                    .map(OAuthErrorBody::error)
                    .filter(error -> error.matches("[a-z_]{1,40}"));
        } catch (JsonProcessingException rubbish) {
            return Optional.empty();
        }
    }
}
