package dev.threetokens.cloud.dashboard.forms;

import java.util.Arrays;
import java.util.List;

/**
 * What a button of a form asks for, such as {@code remove-parameter:2:0}.
 *
 * @param name {@code enter} if no button was pressed, but the Enter key in an input
 * @param places which row, and which row inside of it, from 0; {@code -1} for what is not a number
 */
public record Step(String name, String detail, List<Integer> places) {
    public static final String ENTER = "enter";
    public static final String SAVE = "save";

    private static final int MAX_DIGITS = 3;

    public Step {
        places = List.copyOf(places);
    }

    static Step of(String text) {
        var parts = text.split(":", 2);
        var detail = parts.length > 1 ? parts[1] : "";
        return new Step(
                parts[0].isEmpty() ? ENTER : parts[0],
                detail,
                Arrays.stream(detail.split(":")).map(Step::number).toList());
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    /** The row that the button belongs to; {@code -1} if it names none. */
    public int row() {
        return place(0);
    }

    /** The row inside {@link #row()}. */
    public int innerRow() {
        return place(1);
    }

    private int place(int which) {
        return which < places.size() ? places.get(which) : -1;
    }

    private static int number(String text) {
        boolean isNumber =
                !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(text) : -1;
    }
}
