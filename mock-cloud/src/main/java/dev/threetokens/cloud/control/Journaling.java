package dev.threetokens.cloud.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.cloud.logs.Mask;
import dev.threetokens.model.token.TokenClaims;
import dev.threetokens.model.token.TokenKind;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Writes the journal: every call but those of the control itself and of the framework's own routes. */
@Singleton
class Journaling {
    private static final String FRAMEWORK = "/q/";
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z]{1,20}) .*");
    private static final Pattern JWT = Pattern.compile("(?i)bearer +[\\w-]+\\.([\\w-]{1,4096})\\.[\\w-]+ *");
    private static final String STARS = "***";

    private final Journal journal;
    private final Clock clock;
    private final ObjectMapper mapper;

    Journaling(Journal journal, Clock clock, ObjectMapper mapper) {
        this.journal = journal;
        this.clock = clock;
        this.mapper = mapper;
    }

    void filter(RoutingContext context) {
        if (!ControlRoutes.isControl(context) && !context.normalizedPath().startsWith(FRAMEWORK)) {
            write(context);
        }
        context.next();
    }

    private void write(RoutingContext context) {
        long since = System.nanoTime();
        long number = journal.came(entry(context.request()));
        context.addEndHandler(ended -> {
            if (ended.succeeded()) {
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
                journal.answered(number, context.response().getStatusCode(), millis);
            }
        });
    }

    private JournalEntry entry(HttpServerRequest request) {
        var authorization = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
        return new JournalEntry(
                clock.instant(),
                request.method().name(),
                Mask.of(request.uri()),
                authorization.map(Journaling::masked).orElse(null),
                authorization.flatMap(this::kind).orElse(null),
                null,
                null);
    }

    private static String masked(String authorization) {
        var matcher = SCHEME.matcher(authorization);
        return matcher.matches() ? matcher.group(1) + " " + STARS : STARS;
    }

    private Optional<TokenKind> kind(String authorization) {
        var matcher = JWT.matcher(authorization);
        return matcher.matches() ? claimed(matcher.group(1)) : Optional.empty();
    }

    private Optional<TokenKind> claimed(String payload) {
        try {
            var claims = mapper.readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
            return Optional.of(
                    TokenKind.ofWireName(claims.path(TokenClaims.TOKEN_TYPE).asText()));
        } catch (IllegalArgumentException | JsonProcessingException noTokenOfThisShape) {
            return Optional.empty();
        }
    }
}
