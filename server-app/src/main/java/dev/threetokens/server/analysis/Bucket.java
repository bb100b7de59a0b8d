package dev.threetokens.server.analysis;

/**
 * What fell into one slice of time.
 *
 * @param start milliseconds since the epoch
 * @param count how many values, 1 or more
 * @param sum of the values
 */
public record Bucket(long start, long count, double sum) {
    Bucket plus(Bucket other) {
        return new Bucket(start, count + other.count, sum + other.sum);
    }

    public double mean() {
        return sum / count;
    }
}
