package dev.threetokens.server.dashboard;

import dev.threetokens.model.device.Device;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.token.TokenKind;
import dev.threetokens.server.analysis.AnalysisRules;
import dev.threetokens.server.analysis.Bucket;
import dev.threetokens.server.analysis.FieldStatistics;
import dev.threetokens.server.analysis.Outlier;
import dev.threetokens.server.analysis.Snapshot;
import dev.threetokens.server.catalog.DeviceTypeCatalog;
import dev.threetokens.server.catalog.DeviceTypeInfo;
import dev.threetokens.server.cloud.CloudContact;
import dev.threetokens.server.config.ServerAppConfig;
import dev.threetokens.server.consent.ConsentedUser;
import dev.threetokens.server.consent.Consents;
import dev.threetokens.server.token.ApplicationToken;
import dev.threetokens.server.token.ApplicationTokens;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Puts together what the page shows, for the moment. */
@Singleton
final class AnalysisViews {
    private static final int SHORT_ID = 8;
    private static final Comparator<AnalysisView.FieldView> BY_NAME =
            Comparator.comparing(AnalysisView.FieldView::type).thenComparing(AnalysisView.FieldView::id);

    private final Consents consents;
    private final DeviceTypeCatalog types;
    private final CloudContact contact;
    private final ApplicationTokens tokens;
    private final AnalysisRules rules;
    private final ClientId client;

    AnalysisViews(
            Consents consents,
            DeviceTypeCatalog types,
            CloudContact contact,
            ApplicationTokens tokens,
            AnalysisRules rules,
            ServerAppConfig config) {
        this.consents = consents;
        this.types = types;
        this.contact = contact;
        this.tokens = tokens;
        this.rules = rules;
        this.client = config.clientId();
    }

    AnalysisView at(long now) {
        List<ConsentedUser> users = consents.all();
        Snapshot all = Snapshot.merge(
                users.stream().map(user -> user.analysis().snapshot(now)).toList(), rules);
        return new AnalysisView(
                now,
                cloud(contact.state()),
                tokens.latest().map(this::token).orElse(null),
                new AnalysisView.Totals(
                        users.size(), consents.leftOut(), all.devices(), all.online(), all.readingsPerMinute()),
                rules.sliceMillis(),
                rules.window().toMillis(),
                all.fields().stream().map(this::field).sorted(BY_NAME).toList(),
                points(all.readings(), Bucket::count),
                all.outliers().stream().map(this::outlier).toList(),
                users.stream().map(this::user).toList());
    }

    private static AnalysisView.CloudView cloud(CloudContact.State state) {
        return new AnalysisView.CloudView(
                state.status().name().toLowerCase(Locale.ROOT), state.since().toEpochMilli(), state.detail());
    }

    private AnalysisView.TokenView token(ApplicationToken token) {
        return new AnalysisView.TokenView(
                TokenKind.APPLICATION,
                client,
                token.scope(),
                token.obtained().toEpochMilli(),
                token.expires().toEpochMilli());
    }

    private AnalysisView.FieldView field(FieldStatistics statistics) {
        String field = statistics.key().field();
        DeviceTypeInfo type = types.get(statistics.key().type());
        return new AnalysisView.FieldView(
                statistics.key().type() + "/" + field,
                type.name(),
                field,
                type.unit(field),
                statistics.truth(),
                statistics.count(),
                statistics.mean(),
                statistics.min(),
                statistics.max(),
                statistics.variance(),
                points(statistics.history(), Bucket::mean));
    }

    private static List<AnalysisView.Point> points(List<Bucket> buckets, ToDoubleFunction<Bucket> value) {
        return buckets.stream()
                .map(bucket -> new AnalysisView.Point(bucket.start(), value.applyAsDouble(bucket)))
                .toList();
    }

    private AnalysisView.OutlierView outlier(Outlier outlier) {
        DeviceTypeInfo type = types.get(outlier.key().type());
        String field = outlier.key().field();
        return new AnalysisView.OutlierView(
                outlier.device(),
                type.name(),
                field,
                type.unit(field),
                outlier.value(),
                outlier.deviations(),
                outlier.ts());
    }

    private AnalysisView.UserView user(ConsentedUser user) {
        List<Device> devices = user.devices();
        return new AnalysisView.UserView(
                shortened(user.id()),
                user.grantedOn().toEpochMilli(),
                devices.size(),
                (int) devices.stream().filter(Device::connected).count(),
                consents.streaming(user.id()));
    }

    private static String shortened(UserId id) {
        return id.value().substring(0, Math.min(SHORT_ID, id.value().length()));
    }
}
