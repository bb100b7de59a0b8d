package dev.threetokens.cloud.control;

import dev.threetokens.cloud.store.CloudClock;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The routes below {@code /control} (docs/test-double.md). They are made at the start, and only if control is switched on:
 * else their paths are like any other that does not exist. They are no part of the public interface.
 */
@Singleton
class ControlRoutes {
    private static final Logger LOG = Logger.getLogger(ControlRoutes.class);
    private static final String BASE = "/control";
    private static final int BEFORE_BODIES_ARE_WATCHED = 3_000;
    private static final int AFTER_THE_JOURNAL = BEFORE_BODIES_ARE_WATCHED - 1;
    private static final int MOST_BYTES = 16_384;
    private static final Duration FARTHEST = Duration.ofDays(3_650);

    private final ControlConfig config;
    private final Reset reset;
    private final CloudClock clock;
    private final FailurePlan failures;
    private final Journal journal;
    private final ControlAnswers answers;

    ControlRoutes(
            ControlConfig config,
            Reset reset,
            CloudClock clock,
            FailurePlan failures,
            Journal journal,
            ControlAnswers answers) {
        this.config = config;
        this.reset = reset;
        this.clock = clock;
        this.failures = failures;
        this.journal = journal;
        this.answers = answers;
    }

    /** How far the clock is to go. */
    record Advance(@Nullable Duration advance) {}

    /** What the clock shows, and how far it is ahead of this machine's. */
    record Time(Instant now, Duration ahead) {}

    static boolean isControl(RoutingContext context) {
        var path = context.normalizedPath();
        return path.equals(BASE) || path.startsWith(BASE + "/");
    }

    void filter(@Observes Filters filters, Journaling journaling, Failing failing) {
        if (config.enabled()) {
            filters.register(journaling::filter, BEFORE_BODIES_ARE_WATCHED);
            filters.register(failing::filter, AFTER_THE_JOURNAL);
        }
    }

    /** @throws ControlStartException if control is switched on without a good secret */
    void route(@Observes Router router) {
        if (!config.enabled()) {
            return;
        }
        var secret = ControlSecret.of(config);
        LOG.warn("Control by tests is switched on: who has its secret can delete everything at " + BASE + "/reset");
        router.route(BASE + "/*").handler(context -> requireSecret(context, secret));
        router.route(BASE + "/*").handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES));
        router.route(HttpMethod.POST, BASE + "/reset").blockingHandler(this::reset, false);
        router.route(HttpMethod.GET, BASE + "/clock").handler(this::showClock);
        router.route(HttpMethod.POST, BASE + "/clock").handler(this::moveClock);
        router.route(HttpMethod.GET, BASE + "/failures").handler(this::showFailures);
        router.route(HttpMethod.POST, BASE + "/failures").handler(this::addFailure);
        router.route(HttpMethod.DELETE, BASE + "/failures").handler(this::clearFailures);
        router.route(HttpMethod.GET, BASE + "/journal").handler(this::showJournal);
        router.route(HttpMethod.DELETE, BASE + "/journal").handler(this::clearJournal);
        router.route(BASE + "/*").failureHandler(this::explain);
    }

    private void requireSecret(RoutingContext context, ControlSecret secret) {
        var shown = Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION));
        if (secret.isIn(shown)) {
            context.next();
        } else {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"control\"");
            refuse(context, 401, "The secret of the control is missing or wrong");
        }
    }

    private void reset(RoutingContext context) {
        reset.now();
        answers.sendNothing(context);
    }

    private void showClock(RoutingContext context) {
        answers.send(context, 200, new Data<>(new Time(clock.instant(), clock.ahead())));
    }

    private void moveClock(RoutingContext context) {
        var advance = Optional.ofNullable(answers.read(context, Advance.class).advance())
                .filter(time -> !time.isNegative() && !time.isZero())
                .orElseThrow(() -> new BadControlException("advance is a duration of more than nothing, such as PT1H"));
        if (advance.compareTo(FARTHEST.minus(clock.ahead())) > 0) {
            throw new BadControlException("the clock goes at most " + FARTHEST + " ahead");
        }
        clock.letPass(advance);
        showClock(context);
    }

    private void showFailures(RoutingContext context) {
        answers.send(
                context,
                200,
                new Data<>(failures.left().stream().map(FailureBody::of).toList()));
    }

    private void addFailure(RoutingContext context) {
        if (!failures.add(answers.read(context, FailureBody.class).planned())) {
            throw new BadControlException("more than " + FailurePlan.MOST + " failures wait: clear them");
        }
        answers.sendNothing(context);
    }

    private void clearFailures(RoutingContext context) {
        failures.clear();
        answers.sendNothing(context);
    }

    private void showJournal(RoutingContext context) {
        answers.send(context, 200, new Data<>(journal.kept()));
    }

    private void clearJournal(RoutingContext context) {
        journal.clear();
        answers.sendNothing(context);
    }

    private void explain(RoutingContext context) {
        if (context.failure() instanceof BadControlException bad) {
            refuse(context, 400, bad.getMessage());
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, int status, String sentence) {
        answers.send(context, status, new ErrorEnvelope(ErrorBody.of(status, sentence)));
    }
}
