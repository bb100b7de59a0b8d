package dev.threetokens.server.lights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order: of no light by itself, and of all together only if they belong to enough users.
 *
 * @param leastUsers how many users must have lights before numbers are told
 * @param accepted how many lights the cloud took the Action for; absent, as all that follows, with fewer users
 * @param refused how many not, by the rule or status that refused, or {@code no-answer} or {@code no-time}
 * @param leftOut how many lights were over the limit of one order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LightsReport(
        boolean on,
        int leastUsers,
        @Nullable Long accepted,
        @Nullable Map<String, Integer> refused,
        @Nullable Integer leftOut) {

    /** @param refusals of each light the cause, or empty if the cloud took the Action */
    static LightsReport of(boolean on, int leastUsers, List<Optional<String>> refusals, int leftOut) {
        var refused = new TreeMap<String, Integer>();
        refusals.forEach(refusal -> refusal.ifPresent(by -> refused.merge(by, 1, Integer::sum)));
        long accepted = refusals.stream().filter(Optional::isEmpty).count();
        return new LightsReport(on, leastUsers, accepted, refused, leftOut);
    }

    /** @param owners how many users the lights belong to: of fewer than enough, no number is told */
    LightsReport asToldOf(long owners) {
        return owners < leastUsers ? new LightsReport(on, leastUsers, null, null, null) : this;
    }
}
