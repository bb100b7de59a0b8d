package dev.threetokens.e2e.boundaries;

import java.util.Locale;

/** Who asks: a column of the matrix. */
enum Principal {
    NONE,
    GARBAGE,
    EXPIRED,
    REVOKED,
    DEVICE,
    USER,
    HOMEGLOW,
    NOSY;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
