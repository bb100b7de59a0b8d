package dev.threetokens.server.analysis;

import dev.threetokens.model.id.DeviceTypeId;
import java.util.Comparator;

/** One field of one device type: what a statistic is about. */
public record FieldKey(DeviceTypeId type, String field) implements Comparable<FieldKey> {
    private static final Comparator<FieldKey> ORDER =
            Comparator.comparing(FieldKey::type).thenComparing(FieldKey::field);

    @Override
    public int compareTo(FieldKey other) {
        return ORDER.compare(this, other);
    }
}
