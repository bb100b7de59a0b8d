package dev.threetokens.server.dashboard;

import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.token.TokenKind;
import dev.threetokens.server.analysis.Aggregates;
import dev.threetokens.server.analysis.AnalysisRules;
import dev.threetokens.server.analysis.Bucket;
import dev.threetokens.server.analysis.FieldStatistics;
import dev.threetokens.server.analysis.Overview;
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
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

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
    private final Aggregates aggregates;
    private final AnalysisRules rules;
    private final ClientId client;

    AnalysisViews(
            Consents consents,
            DeviceTypeCatalog types,
            CloudContact contact,
            ApplicationTokens tokens,
            Aggregates aggregates,
            AnalysisRules rules,
            ServerAppConfig config) {
        this.consents = consents;
        this.types = types;
        this.contact = contact;
        this.tokens = tokens;
        this.aggregates = aggregates;
        this.rules = rules;
        this.client = config.clientId();
    }

    AnalysisView at(long now) {
        List<ConsentedUser> users = consents.all();
        Overview all =
                aggregates.over(users.stream().map(ConsentedUser::analysis).toList(), now);
        return new AnalysisView(
                now,
                cloud(contact.state()),
                tokens.latest().map(this::token).orElse(null),
                totals(users.size(), all),
                rules.sliceMillis(),
                rules.window().toMillis(),
                all.fields().stream().map(this::field).sorted(BY_NAME).toList(),
                all.withheld(),
                points(all.readings(), Bucket::start, Bucket::count),
                users.stream().map(this::user).toList());
    }

    private AnalysisView.Totals totals(int users, Overview all) {
        return new AnalysisView.Totals(
                users,
                consents.leftOut(),
                rules.leastUsers(),
                orAbsent(all.devices()),
                orAbsent(all.online()),
                orAbsent(all.readingsPerMinute()));
    }

    private static @Nullable Long orAbsent(OptionalLong figure) {
        return figure.isPresent() ? figure.getAsLong() : null;
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

    private AnalysisView.FieldView field(Overview.Field shown) {
        FieldStatistics statistics = shown.statistics();
        String field = statistics.key().field();
        DeviceTypeInfo type = types.get(statistics.key().type());
        return new AnalysisView.FieldView(
                statistics.key().type() + "/" + field,
                type.name(),
                field,
                type.unit(field),
                statistics.truth(),
                shown.users(),
                statistics.count(),
                statistics.mean(),
                statistics.variance(),
                statistics.outliers(),
                points(
                        shown.history(),
                        Overview.Slice::start,
                        slice -> slice.statistics().mean()));
    }

    private static <T> List<AnalysisView.Point> points(
            List<T> slices, ToLongFunction<T> at, ToDoubleFunction<T> value) {
        return slices.stream()
                .map(slice -> new AnalysisView.Point(at.applyAsLong(slice), value.applyAsDouble(slice)))
                .toList();
    }

    private AnalysisView.UserView user(ConsentedUser user) {
        return new AnalysisView.UserView(
                shortened(user.id()), user.grantedOn().toEpochMilli(), consents.streaming(user.id()));
    }

    private static String shortened(UserId id) {
        return id.value().substring(0, Math.min(SHORT_ID, id.value().length()));
    }
}
