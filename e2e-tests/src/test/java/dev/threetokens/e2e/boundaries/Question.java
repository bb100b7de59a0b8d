package dev.threetokens.e2e.boundaries;

import dev.threetokens.e2e.oracle.Deed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/**
 * A route in the words of the oracle.
 *
 * @param object what kind of thing it is asked of
 * @param ends whether a request that is allowed ends or changes its object for those who ask after it
 */
record Question(String route, Deed deed, Object object, Ends ends) {
    /** The kinds of things. */
    enum Object {
        DEVICE,
        SHARE,
        USER,
        TYPE,
        APP,
        NEW,
        PIN,
        SELF,
        NONE
    }

    /** What an allowed request needs for itself. */
    enum Ends {
        NO,
        YES,
        REGISTRATION
    }

    /** Of every route of {@code boundaries.psv} whose answer depends on the token, in its order. */
    static List<Question> all() {
        var deeds = Tables.deeds();
        return Tables.cells().stream()
                .map(Tables.Cell::route)
                .distinct()
                .map(route -> Objects.requireNonNull(deeds.get(route), () -> "deeds.psv has no row for " + route))
                .filter(row -> !row.get("deed").equals("-"))
                .map(Question::of)
                .toList();
    }

    private static Question of(CSVRecord row) {
        return new Question(
                row.get("route"),
                Deed.valueOf(row.get("deed")),
                Object.valueOf(row.get("object").toUpperCase(Locale.ROOT)),
                Ends.valueOf(row.get("ends").toUpperCase(Locale.ROOT)));
    }
}
