package dev.threetokens.cloud.logs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands in the log for an exception whose message, or that of a cause, held a secret. */
final class MaskedException extends Exception {
    private static final long serialVersionUID = 1;

    private final String name;

    private MaskedException(Throwable original, @Nullable Throwable cause) {
        super(Mask.of(String.valueOf(original.getMessage())), cause);
        this.name = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    /** The same exception, unless something in it is to be masked. */
    static Throwable of(Throwable original) {
        var cause = Optional.ofNullable(original.getCause()).map(MaskedException::of);
        boolean same = cause.filter(masked -> masked != original.getCause()).isEmpty()
                && String.valueOf(original.getMessage()).equals(Mask.of(String.valueOf(original.getMessage())));
        return same ? original : new MaskedException(original, cause.orElse(null));
    }

    @Override
    public String toString() {
        return name + ": " + getMessage();
    }
}
