package dev.threetokens.sim.channel;

import dev.threetokens.model.error.ErrorBody;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cloud's word that a reading comes from the future: the clock of the device is ahead. */
final class ClockAhead {
    private static final String SENTENCE = "Invalid ts value (in future)";

    private ClockAhead() {}

    /** The channel says it as the message of the error, REST as what is wrong with a field. */
    static boolean isWhat(ErrorBody error) {
        var fields = Optional.ofNullable(error.errors()).orElse(List.of());
        return Stream.concat(Stream.of(error.message()), fields.stream().flatMap(field -> field.messages().stream()))
                .anyMatch(SENTENCE::equals);
    }
}
