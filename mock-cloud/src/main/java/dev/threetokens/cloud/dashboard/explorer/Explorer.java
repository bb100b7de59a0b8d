package dev.threetokens.cloud.dashboard.explorer;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.dashboard.applications.OwnApplications;
import dev.threetokens.cloud.tokens.TokenExamination;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;

/** Answers "why was I refused?" for a token that the developer holds, or could get at any time. */
@Singleton
class Explorer {
    private final OwnApplications applications;
    private final TokenExamination tokens;
    private final KnownTargets targets;
    private final AccessMatrix matrix;

    Explorer(OwnApplications applications, TokenExamination tokens, KnownTargets targets, AccessMatrix matrix) {
        this.applications = applications;
        this.tokens = tokens;
        this.targets = targets;
        this.matrix = matrix;
    }

    Exploration explore(UserId developer, ExplorerForm form) {
        var token = form.token().isEmpty()
                ? TokenView.ofNewTokenOf(applications.require(developer, form.application()))
                : TokenView.of(tokens.of(form.token()));
        return token.caller()
                .filter(living -> !form.target().isEmpty())
                .map(living -> about(developer, token, living, form.target()))
                .orElseGet(() -> Exploration.ofToken(token));
    }

    private Exploration about(UserId developer, TokenView token, Caller explored, String id) {
        return targets.find(developer, explored, id)
                .map(target -> Exploration.of(token, id, matrix.of(explored, target)))
                .orElseGet(() -> Exploration.ofUnknown(token));
    }
}
