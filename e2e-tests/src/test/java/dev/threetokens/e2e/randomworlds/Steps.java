package dev.threetokens.e2e.randomworlds;

import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.oracle.Facts;
import dev.threetokens.e2e.oracle.Right;
import java.util.Set;

/** What steps have in common. */
final class Steps {
    private Steps() {}

    /** The workbench may do everything: what it is refused is a fault of its own. */
    static Answer must(Answer answer) {
        if (!answer.ok()) {
            throw new AssertionError("a step was refused: " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    static boolean hasGranted(Life life, String user, String application) {
        return life.facts().grants().containsKey(new Facts.Between(user, application));
    }

    static boolean asksForAnything(Life life, String application, Set<Right> scope) {
        return life.facts().applications().get(application).asksFor().stream()
                .anyMatch(permission -> scope.contains(permission.right()));
    }
}
