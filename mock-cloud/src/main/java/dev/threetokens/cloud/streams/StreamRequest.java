package dev.threetokens.cloud.streams;

import dev.threetokens.model.event.EventName;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a stream was asked for.
 *
 * @param names the events that an event feed is to tell
 */
public record StreamRequest(Feed feed, Followed followed, Set<EventName> names) {
    public StreamRequest {
        names = Set.copyOf(names);
    }

    public static StreamRequest messages(Followed followed) {
        return new StreamRequest(Feed.MESSAGES, followed, EnumSet.noneOf(EventName.class));
    }

    public static StreamRequest events(Followed followed, Set<EventName> names) {
        return new StreamRequest(Feed.EVENTS, followed, names);
    }
}
