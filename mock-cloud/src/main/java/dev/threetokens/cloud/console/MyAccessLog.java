package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Rule;
import dev.threetokens.cloud.accesslog.AccessQuery;
import dev.threetokens.cloud.accesslog.AccessReader;
import dev.threetokens.cloud.accesslog.LoggedAccess;
import dev.threetokens.cloud.pages.PageGate;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The access log of the signed-in user, page by page. */
@Singleton
class MyAccessLog {
    private static final int PAGE = 50;

    private final PageGate gate;
    private final AccessReader reader;
    private final Clock clock;

    MyAccessLog(PageGate gate, AccessReader reader, Clock clock) {
        this.gate = gate;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param about the id of an application or device; empty for all */
    AccessLogView page(UserId user, String about, boolean refusedOnly, Optional<LoggedAccess.Cursor> before) {
        gate.requireOwn(user, Operation.READ_ACCESS_LOG);
        var found = reader.find(
                new AccessQuery(user, Optional.of(about).filter(id -> !id.isEmpty()), refusedOnly, before, PAGE + 1));
        var shown = found.stream().limit(PAGE).toList();
        var now = clock.instant();
        return new AccessLogView(
                shown.stream().map(access -> row(access, now)).toList(),
                about,
                refusedOnly,
                reader.named(user),
                rulesThatRefused(shown),
                before.isEmpty(),
                found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).cursor().toString()) : Optional.empty());
    }

    private static AccessRow row(LoggedAccess access, Instant now) {
        var last = Moment.of(access.last(), now);
        return new AccessRow(
                access.kind(),
                AccessWords.who(access),
                AccessWords.did(access),
                AccessWords.times(access),
                Period.of(access.first(), access.last()),
                last.iso(),
                last.ago(),
                access.refused(),
                access.rule());
    }

    private static List<Rule> rulesThatRefused(List<LoggedAccess> shown) {
        var ids = shown.stream()
                .filter(LoggedAccess::refused)
                .map(LoggedAccess::rule)
                .collect(Collectors.toSet());
        return Arrays.stream(Rule.values())
                .filter(rule -> ids.contains(rule.id()))
                .toList();
    }
}
