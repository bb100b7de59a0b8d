package dev.threetokens.cloud.tags;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tags as they are kept: each once, in lower case, in the order in which they were written.
 *
 * @param names up to {@value #MAX}, each of 1 to {@value #MAX_LENGTH} letters and digits, with single blanks or hyphens
 *     between them
 */
public record Tags(List<String> names) {
    public static final int MAX = 10;
    public static final int MAX_LENGTH = 32;

    /** What is asked of whoever writes a list of them. */
    public static final String RULE = "Write at most " + MAX + " tags with commas between them, each of up to "
            + MAX_LENGTH + " letters and digits, with single blanks or hyphens between them.";

    private static final String COMMA = ",";
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:[ -][\\p{L}\\p{M}\\p{N}]++)*+");

    /** @throws IllegalArgumentException if there are too many, or one of them is not as it is kept */
    public Tags {
        names = List.copyOf(names);
        if (names.size() > MAX || !names.stream().allMatch(Tags::isKept)) {
            throw new IllegalArgumentException(RULE);
        }
    }

    public static Tags none() {
        return new Tags(List.of());
    }

    /**
     * Reads a list with commas between the tags. Case, blanks around a tag and empty places play no part.
     *
     * @return empty if there are too many, or one of them is no tag
     */
    public static Optional<Tags> written(String list) {
        var names = Arrays.stream(list.split(COMMA))
                .map(Tags::kept)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return names.size() <= MAX && names.stream().allMatch(Tags::isKept)
                ? Optional.of(new Tags(names))
                : Optional.empty();
    }

    /** How a tag is kept that is written so. */
    public static String kept(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    static boolean isKept(String name) {
        return name.length() <= MAX_LENGTH
                && TAG.matcher(name).matches()
                && kept(name).equals(name);
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /** Whether all of the others are among these. */
    public boolean hasAll(Tags others) {
        return names.containsAll(others.names);
    }

    /** Such as {@code lighting, led}. {@link #written} reads it again. */
    @Override
    public String toString() {
        return String.join(COMMA + " ", names);
    }
}
