package dev.threetokens.cloud.rest;

import dev.threetokens.model.envelope.Page;
import java.util.List;
import java.util.function.Function;

/** The part of a counted list that is asked for: {@code offset} from 0, {@code count} 1 to 100. */
record PageRange(int offset, int count) {
    static final String DEFAULT_OFFSET = "0";
    static final String DEFAULT_COUNT = "100";
    private static final int MAX_COUNT = 100;

    static PageRange of(String offset, String count) {
        long from = number("offset", offset);
        if (from < 0 || from > Integer.MAX_VALUE) {
            throw RestException.invalid("offset", from < 0 ? "Minimum value 0" : "Maximum value " + Integer.MAX_VALUE);
        }
        return new PageRange((int) from, count(count));
    }

    static int count(String text) {
        return countUpTo(MAX_COUNT, text);
    }

    static int countUpTo(int most, String text) {
        long count = number("count", text);
        if (count < 1 || count > most) {
            throw RestException.invalid("count", count < 1 ? "Minimum value 1" : "Maximum value " + most);
        }
        return (int) count;
    }

    /** A number in the query. Read here and not by JAX-RS, which would answer 404 to a word where a number is due. */
    static long number(String name, String text) {
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            throw RestException.invalid(name, "Numeric field only");
        }
    }

    <T, D> Page<D> of(List<T> all, Function<List<T>, D> data) {
        var here = all.stream().skip(offset).limit(count).toList();
        return new Page<>(data.apply(here), all.size(), offset, here.size());
    }
}
