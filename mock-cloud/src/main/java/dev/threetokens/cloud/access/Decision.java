package dev.threetokens.cloud.access;

/** The answer to a question of access, with the rule that gave it. */
public sealed interface Decision {
    Rule rule();

    default boolean allowed() {
        return this instanceof Allowed;
    }

    /** The same, for what bears a source time from {@code ts} on. */
    default Decision since(long ts) {
        return this instanceof Allowed ? new Allowed(rule(), ts) : this;
    }

    /**
     * @param since of what a device sent or was asked, only what bears this source time or a later one may be read;
     *     milliseconds since the epoch, 0 for all
     */
    record Allowed(Rule rule, long since) implements Decision {}

    record Refused(Rule rule) implements Decision {}

    static Decision allow(Rule rule) {
        return new Allowed(rule, 0);
    }

    static Decision refuse(Rule rule) {
        return new Refused(rule);
    }
}
