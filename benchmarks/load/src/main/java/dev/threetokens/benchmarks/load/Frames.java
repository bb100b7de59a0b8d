package dev.threetokens.benchmarks.load;

import java.util.OptionalLong;

/** The few frames that the driver writes and reads, by hand: its own time is not to be what is measured. */
final class Frames {
    private static final int PERCENT = 101;

    private Frames() {}

    static String register(Device device) {
        return "{\"type\":\"register\",\"sdid\":\"" + device.id() + "\",\"Authorization\":\"bearer " + device.token()
                + "\",\"cid\":\"register\"}";
    }

    /** A lamp's reading; its power is the number of the message. */
    static String message(Device device, long number) {
        return "{\"sdid\":\"" + device.id() + "\",\"type\":\"message\",\"cid\":\"" + number + "\",\"data\":"
                + data(number) + "}";
    }

    /** What it reads. */
    static String data(long number) {
        return "{\"state\":true,\"brightness\":" + number % PERCENT + ",\"power\":" + number + "}";
    }

    /** The whole number after {@code "name":} with or without quotes. */
    static OptionalLong number(String name, String frame) {
        int start = frame.indexOf("\"" + name + "\":");
        if (start < 0) {
            return OptionalLong.empty();
        }
        int at = start + name.length() + 3;
        if (frame.charAt(at) == '"') {
            at++;
        }
        long number = 0;
        int first = at;
        while (at < frame.length() && Character.isDigit(frame.charAt(at))) {
            number = 10 * number + frame.charAt(at++) - '0';
        }
        return at > first ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
