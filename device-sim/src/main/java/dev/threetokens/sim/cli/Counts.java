package dev.threetokens.sim.cli;

import picocli.CommandLine.ITypeConverter;

/** Numbers of a load with their bounds, as converters of picocli, which wants a class for each. */
final class Counts {
    private Counts() {}

    static final class OfDevices implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return Texts.number(text, "number", 1, 5_000);
        }
    }

    static final class OfMessages implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return Texts.number(text, "number", 1, 100_000);
        }
    }
}
