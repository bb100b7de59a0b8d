package dev.threetokens.e2e.demo;

import java.util.List;
import java.util.stream.Collectors;

/** A block of lines with a line around it. */
public final class Frame {
    private Frame() {}

    public static String around(List<String> lines) {
        int width = lines.stream().mapToInt(Frame::length).max().orElse(0);
        var bar = "─".repeat(width + 2);
        return lines.stream()
                .map(line -> "│ " + line + " ".repeat(width - length(line)) + " │")
                .collect(Collectors.joining("\n", "┌" + bar + "┐\n", "\n└" + bar + "┘"));
    }

    private static int length(String line) {
        return line.codePointCount(0, line.length());
    }
}
