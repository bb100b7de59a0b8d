package dev.threetokens.cloud.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.accesslog.ActorKind;
import dev.threetokens.cloud.accesslog.LoggedAccess;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessWordsTest {
    private static final Instant FIRST = Instant.parse("2026-03-04T14:03:10Z");

    /** What a token may do to something that belongs to a user has words of its own; the rest is never noted. */
    @ParameterizedTest
    @MethodSource("noted")
    void everyOperationHasWordsOfItsOwn(Operation operation) {
        assertThat(AccessPhrase.of(operation)).isNotEqualTo(AccessPhrase.of(Operation.MANAGE_GRANTS));
    }

    static Stream<Operation> noted() {
        var ofNobody = EnumSet.of(Operation.READ_DEVICE_TYPE, Operation.FOLLOW_TYPE, Operation.BROWSE_CATALOGUE);
        return EnumSet.complementOf(ofNobody).stream()
                .filter(operation -> operation.holder() != Operation.Holder.CONSOLE_ONLY);
    }

    @Test
    void whatIsGoneIsCalledSo() {
        var gone = access(ActorKind.USER, Optional.empty(), Operation.SEND_ACTION, Optional.of("d"), false);

        assertThat(AccessWords.who(gone) + " " + AccessWords.did(gone))
                .isEqualTo("A deleted application controlled a deleted device");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T14:03:50Z, '4 Mar 2026, 14:03'",
        "2026-03-04T14:04:10Z, '4 Mar 2026, 14:03–14:04'",
        "2026-03-05T00:02:10Z, '4 Mar 2026, 14:03 – 5 Mar 2026, 00:02'"
    })
    void aPeriodIsSaidToTheMinute(Instant last, String text) {
        assertThat(Period.of(FIRST, last)).isEqualTo(text);
    }

    private static LoggedAccess access(
            ActorKind kind, Optional<String> name, Operation operation, Optional<String> device, boolean refused) {
        return new LoggedAccess(
                new LoggedAccess.Cursor(1, 1),
                kind,
                "a",
                name,
                operation,
                device,
                Optional.empty(),
                "grant/none",
                refused,
                1,
                FIRST,
                FIRST);
    }
}
