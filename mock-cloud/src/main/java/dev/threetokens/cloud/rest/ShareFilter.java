package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.shares.ShareStatus;
import dev.threetokens.cloud.shares.StoredShare;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** The query parameter {@code filter} of a list of shares. */
enum ShareFilter implements Predicate<StoredShare> {
    ALL(EnumSet.allOf(ShareStatus.class)),
    WAITING(EnumSet.of(ShareStatus.PENDING)),
    ACCEPTED(EnumSet.of(ShareStatus.ACCEPTED)),
    REJECTED(EnumSet.of(ShareStatus.REJECTED));

    private final Set<ShareStatus> shown;

    ShareFilter(Set<ShareStatus> shown) {
        this.shown = shown;
    }

    /** @throws RestException if there is no such filter */
    static ShareFilter parse(String text) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> RestException.invalid("filter", "One of ALL, WAITING, ACCEPTED and REJECTED"));
    }

    @Override
    public boolean test(StoredShare share) {
        return shown.contains(share.status());
    }
}
