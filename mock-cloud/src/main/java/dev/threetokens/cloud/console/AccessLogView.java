package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Rule;
import dev.threetokens.cloud.accesslog.AccessReader;
import java.util.List;
import java.util.Optional;

/**
 * One page of the access log.
 *
 * @param about the id of the application or device that the page is about; empty for all
 * @param choices what it may be about
 * @param rules those that refused something on this page
 * @param newest whether it is the first page
 * @param older where the next page begins, if there is one
 */
record AccessLogView(
        List<AccessRow> rows,
        String about,
        boolean refusedOnly,
        List<AccessReader.Named> choices,
        List<Rule> rules,
        boolean newest,
        Optional<String> older) {
    public boolean filtered() {
        return refusedOnly || !about.isEmpty();
    }
}
