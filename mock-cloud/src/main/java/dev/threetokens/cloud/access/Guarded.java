package dev.threetokens.cloud.access;

/**
 * Something that was found for a caller and is closed to it until a decision opens it. What it is about is known, so that it
 * can be decided; what it holds is not. Only {@code gate} opens, and only stores and {@code targets} close.
 *
 * @param <T> what it holds
 */
public final class Guarded<T> {
    private final T value;
    private final Target target;

    private Guarded(T value, Target target) {
        this.value = value;
        this.target = target;
    }

    public static <T> Guarded<T> of(T value, Target target) {
        return new Guarded<>(value, target);
    }

    /** What a decision about it is asked for. */
    public Target target() {
        return target;
    }

    /** Opens it, as a decision about {@link #target} allows. */
    public Opened<T> opened(Decision.Allowed by) {
        return new Opened<>(value, by.since());
    }
}
