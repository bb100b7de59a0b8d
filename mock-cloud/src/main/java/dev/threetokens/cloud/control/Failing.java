package dev.threetokens.cloud.control;

import dev.threetokens.cloud.control.Failure.Answered;
import dev.threetokens.cloud.control.Failure.Late;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Lets the calls fail that are to. */
@Singleton
class Failing {
    private static final String SENTENCE = "A test asked for this failure";

    private final FailurePlan plan;
    private final ControlAnswers answers;

    Failing(FailurePlan plan, ControlAnswers answers) {
        this.plan = plan;
        this.answers = answers;
    }

    void filter(RoutingContext context) {
        if (ControlRoutes.isControl(context)) {
            context.next();
            return;
        }
        plan.take(context.request().method().name(), context.normalizedPath())
                .ifPresentOrElse(failure -> fail(context, failure), context::next);
    }

    private void fail(RoutingContext context, Failure failure) {
        if (failure instanceof Answered answered) {
            answers.send(context, answered.status(), new ErrorEnvelope(ErrorBody.of(answered.status(), SENTENCE)));
        } else if (failure instanceof Late late) {
            context.request().pause();
            context.vertx().setTimer(late.delay().toMillis(), timer -> {
                context.request().resume();
                context.next();
            });
        } else {
            context.request().connection().close();
        }
    }
}
