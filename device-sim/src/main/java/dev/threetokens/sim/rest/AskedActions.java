package dev.threetokens.sim.rest;

import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.sim.channel.ArrivedActions;
import dev.threetokens.sim.channel.Seen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which Actions of one device are new. What was there before the first question is old. Lasts longer than a connection, so
 * that what was asked in a gap is done after it, once.
 */
final class AskedActions {
    private static final int NEWEST = 50;
    /** Source times may be so far ahead that a later Action can have an earlier one. */
    private static final long OVERLAP_MILLIS = 60_000;

    private final DeviceId device;
    private final Seen<MessageId> seen = new Seen<>();
    private boolean begun;
    private long newest;

    AskedActions(DeviceId device) {
        this.device = device;
    }

    /** The path and the query of the next question. */
    String question() {
        var since = newest == 0 ? "" : "&startDate=" + Math.max(0, newest - OVERLAP_MILLIS);
        return "/v1.1/actions?order=desc&count=" + NEWEST + "&ddid=" + device + since;
    }

    /** @return those that are to be done, the oldest first */
    List<ArrivedActions> news(ActionPage page) {
        var news = new ArrayList<ArrivedActions>();
        for (var sent : page.data()) {
            newest = Math.max(newest, sent.ts());
            ArrivedActions.of(sent)
                    .filter(one -> one.mid().filter(seen::isNew).isPresent())
                    .ifPresent(news::add);
        }
        var first = !begun;
        begun = true;
        Collections.reverse(news);
        return first ? List.of() : news;
    }
}
