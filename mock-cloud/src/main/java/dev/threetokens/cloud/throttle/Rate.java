package dev.threetokens.cloud.throttle;

/** So many in any 60 seconds, and so many in a day of UTC. */
public record Rate(int perMinute, int perDay) {
    public Rate {
        if (perMinute < 1 || perDay < 1) {
            throw new IllegalArgumentException("a rate is at least 1/1");
        }
    }

    /**
     * Reads a setting such as {@code 100/1000}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Rate parse(CharSequence text) {
        var parts = text.toString().split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a rate is written <per minute>/<per day>: " + text);
        }
        return new Rate(Integer.parseInt(parts[0].trim()), Integer.parseInt(parts[1].trim()));
    }

    @Override
    public String toString() {
        return perMinute + "/" + perDay;
    }
}
