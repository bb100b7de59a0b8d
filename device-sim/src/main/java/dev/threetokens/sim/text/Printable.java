package dev.threetokens.sim.text;

import java.util.regex.Pattern;

/** Makes text from outside fit for one line of a log or an error: no control characters, not too long. */
public final class Printable {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");

    private Printable() {}

    /** @param limit characters that are kept, 1 or more */
    public static String of(String text, int limit) {
        var cut = text.length() > limit ? text.substring(0, limit) + "…" : text;
        return UNPRINTABLE.matcher(cut).replaceAll("?");
    }

    /** Whether the text can be shown as it is. */
    public static boolean isPrintable(String text) {
        return !UNPRINTABLE.matcher(text).find();
    }
}
