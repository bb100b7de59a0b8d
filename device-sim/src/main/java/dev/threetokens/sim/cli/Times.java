package dev.threetokens.sim.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** Times with their bounds, as converters of picocli, which wants a class for each. */
final class Times {
    private Times() {}

    static final class OfReadings implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return Texts.time(text, "100ms", "1h");
        }
    }

    /** Not longer than a device waits for a sign of life. */
    static final class OfQuestions implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return Texts.time(text, "100ms", "1m");
        }
    }

    static final class OfLoads implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return Texts.time(text, "1s", "1h");
        }
    }
}
