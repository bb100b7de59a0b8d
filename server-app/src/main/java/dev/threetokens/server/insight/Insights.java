package dev.threetokens.server.insight;

import dev.threetokens.model.insight.Insight;
import dev.threetokens.server.analysis.FieldKey;
import dev.threetokens.server.analysis.FieldStatistics;
import dev.threetokens.server.analysis.Outlier;
import dev.threetokens.server.analysis.Snapshot;
import dev.threetokens.server.catalog.DeviceTypeCatalog;
import dev.threetokens.server.catalog.DeviceTypeInfo;
import dev.threetokens.server.consent.ConsentedUser;
import jakarta.inject.Singleton;

/** Says in the terms of the wire what the analysis knows about one user. */
@Singleton
final class Insights {
    private final DeviceTypeCatalog types;

    Insights(DeviceTypeCatalog types) {
        this.types = types;
    }

    Insight of(ConsentedUser user, long now) {
        Snapshot part = user.analysis().snapshot(now);
        return new Insight(
                user.id(),
                user.since().toEpochMilli(),
                part.devices(),
                part.online(),
                part.readingsPerMinute(),
                part.fields().stream().map(this::field).toList(),
                part.outliers().stream().map(Insights::outlier).toList());
    }

    private Insight.FieldStatistics field(FieldStatistics field) {
        FieldKey key = field.key();
        DeviceTypeInfo type = types.get(key.type());
        return new Insight.FieldStatistics(
                type.name(),
                key.field(),
                type.unit(key.field()),
                field.count(),
                field.mean(),
                field.min(),
                field.max());
    }

    private static Insight.Outlier outlier(Outlier outlier) {
        return new Insight.Outlier(
                outlier.device(), outlier.key().field(), outlier.value(), outlier.deviations(), outlier.ts());
    }
}
