package dev.threetokens.cloud.accesslog;

/**
 * How often something was done, and when.
 *
 * @param first milliseconds since the epoch
 * @param last milliseconds since the epoch
 */
record Uses(long count, long first, long last) {
    static Uses once(long at) {
        return new Uses(1, at, at);
    }

    Uses plus(Uses other) {
        return new Uses(count + other.count, Math.min(first, other.first), Math.max(last, other.last));
    }
}
