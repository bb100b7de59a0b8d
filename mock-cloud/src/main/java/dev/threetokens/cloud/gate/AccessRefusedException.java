package dev.threetokens.cloud.gate;

import dev.threetokens.cloud.access.Rule;

/** A rule refused the request. The rule's sentence is the public message. */
public final class AccessRefusedException extends RuntimeException {
    private final Rule rule;

    public AccessRefusedException(Rule rule) {
        super(rule.sentence(), null, false, false);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
