package dev.threetokens.cloud.messages;

/**
 * Numbers in short, in a form that can be put together: of two halves as of the whole.
 *
 * <p>Variance comes from the sum of squared deviations, merged after Chan, Golub and LeVeque (1979). A sum of squares
 * would be simpler, but for values far from zero that vary little it loses every digit of the variance.
 *
 * @param min {@link Double#MAX_VALUE} if there are no numbers, as the smallest of none
 * @param spread the sum of the squared deviations from the mean
 */
public record Summary(long count, double min, double max, double sum, double spread) {
    public static final Summary NONE = new Summary(0, Double.MAX_VALUE, -Double.MAX_VALUE, 0, 0);
    private static final double LARGEST = 1e100;
    private static final double SMALLEST = 1e-100;

    /**
     * One value. What is no number is not counted, nor is what is beyond ±1e100; what is nearer to zero than 1e-100 is
     * zero. Within these bounds no square overflows or underflows, which PostgreSQL takes for an error.
     */
    static Summary of(Object value) {
        if (!(value instanceof Number number)) {
            return NONE;
        }
        double one = number.doubleValue();
        if (!(Math.abs(one) <= LARGEST)) {
            return NONE;
        }
        double kept = Math.abs(one) < SMALLEST ? 0 : one;
        return new Summary(1, kept, kept, kept, 0);
    }

    public Summary plus(Summary other) {
        return new Summary(
                count + other.count,
                Math.min(min, other.min),
                Math.max(max, other.max),
                sum + other.sum,
                spread + other.spread + between(other));
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Zero if there are no numbers. */
    public double mean() {
        return isEmpty() ? 0 : sum / count;
    }

    /** Of the population: the squared deviations are divided by the count. */
    public double variance() {
        return isEmpty() ? 0 : spread / count;
    }

    private double between(Summary other) {
        if (isEmpty() || other.isEmpty()) {
            return 0;
        }
        double apart = mean() - other.mean();
        return apart * apart * ((double) count * other.count / (count + other.count));
    }
}
