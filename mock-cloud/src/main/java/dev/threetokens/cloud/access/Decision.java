package dev.threetokens.cloud.access;

/** The answer to a question of access, with the rule that gave it. */
public sealed interface Decision {
    Rule rule();

    default boolean allowed() {
        return this instanceof Allowed;
    }

    record Allowed(Rule rule) implements Decision {}

    record Refused(Rule rule) implements Decision {}

    static Decision allow(Rule rule) {
        return new Allowed(rule);
    }

    static Decision refuse(Rule rule) {
        return new Refused(rule);
    }
}
