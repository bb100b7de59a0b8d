package dev.threetokens.cloud.control;

import java.util.Optional;

/**
 * Calls that are to fail.
 *
 * @param method none for any
 * @param path a path without a query; with {@code *} at its end every path that begins so
 * @param times how many more calls, at least 1
 */
record PlannedFailure(Optional<String> method, String path, int times, Failure failure) {
    private static final String ALL_BELOW = "*";

    boolean concerns(String calledMethod, String calledPath) {
        return method.map(calledMethod::equals).orElse(true) && concerns(calledPath);
    }

    private boolean concerns(String called) {
        return path.endsWith(ALL_BELOW)
                ? called.startsWith(path.substring(0, path.length() - ALL_BELOW.length()))
                : called.equals(path);
    }

    /** What is left after one call; empty if that was the last. */
    Optional<PlannedFailure> usedOnce() {
        return times == 1 ? Optional.empty() : Optional.of(new PlannedFailure(method, path, times - 1, failure));
    }
}
