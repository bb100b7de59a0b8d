package dev.threetokens.cloud.access;

/**
 * What a decision opened. Whoever holds it may read it, and change it as the operation says that was decided; nobody makes
 * one without a decision.
 *
 * @param <T> what it holds
 */
public final class Opened<T> {
    private final T value;
    private final long since;

    Opened(T value, long since) {
        this.value = value;
        this.since = since;
    }

    public T value() {
        return value;
    }

    /**
     * Of what a device sent or was asked, only what bears this source time or a later one may be read; milliseconds since
     * the epoch, 0 for all.
     */
    public long since() {
        return since;
    }
}
