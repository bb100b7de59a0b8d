package dev.threetokens.e2e.boundaries;

import dev.threetokens.e2e.api.Http;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How often each rule has refused, as the metrics of the cloud tell: where a protocol has no words for why, they do.
 *
 * @param times by rule
 */
record Refusals(Map<String, Double> times) {
    private static final Pattern REFUSED =
            Pattern.compile("(?m)^mock_cloud_decisions_total\\{answer=\"refused\",rule=\"([^\"]+)\"} (\\S+)$");

    static Refusals now(Http cloud) {
        return new Refusals(REFUSED.matcher(cloud.get("/q/metrics").body())
                .results()
                .collect(Collectors.toMap(found -> found.group(1), Refusals::number)));
    }

    Optional<String> newRuleSince(Refusals before) {
        return times.keySet().stream()
                .filter(rule -> times.get(rule) > before.times.getOrDefault(rule, 0.0))
                .findFirst();
    }

    private static double number(MatchResult found) {
        return Double.parseDouble(found.group(2));
    }
}
