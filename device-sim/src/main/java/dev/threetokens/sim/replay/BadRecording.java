package dev.threetokens.sim.replay;

import java.util.Collection;

/** A file that is not a recording, or not one without faults. The message is one sentence that says what to do. */
public final class BadRecording extends RuntimeException {
    private BadRecording(String message) {
        super(message);
    }

    static BadRecording unreadable(String file) {
        return new BadRecording(file + ": cannot be read as a file of text in UTF-8.");
    }

    static BadRecording tooLarge(String file, String limit) {
        return new BadRecording(file + ": is too large, the limit is " + limit + ".");
    }

    static BadRecording noHeader(String file) {
        return new BadRecording(file + ": line 1 must name the columns, separated by commas.");
    }

    static BadRecording noKnownColumn(String file, Collection<String> fields) {
        return new BadRecording(
                file + ": no column is a field of the device; name at least one of " + String.join(", ", fields) + ".");
    }

    static BadRecording doubleColumn(String file, String field) {
        return new BadRecording(file + ": two columns are named '" + field + "'; keep one of them.");
    }

    static BadRecording noReadings(String file) {
        return new BadRecording(file + ": has no line that can be replayed.");
    }

    static BadRecording badLines(String file, int count) {
        return new BadRecording(file + ": " + count + (count == 1 ? " line is" : " lines are")
                + " bad and nothing was sent; correct them or start with --on-bad-line skip.");
    }
}
