package dev.threetokens.cloud.websocket;

import dev.threetokens.model.event.EventName;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** The {@code event} parameter of the event feed: names and wildcards such as {@code device.*} or {@code *}. */
final class EventPatterns {
    private static final String WILDCARD = "*";

    private EventPatterns() {}

    /**
     * The events that a list with commas means.
     *
     * @throws UpgradeException if a part of it means none
     */
    static Set<EventName> names(String list) {
        var names = EnumSet.noneOf(EventName.class);
        Arrays.stream(list.split(",", -1)).map(String::trim).forEach(pattern -> names.addAll(matching(pattern)));
        return names;
    }

    private static Set<EventName> matching(String pattern) {
        Predicate<String> fits = pattern.equals(WILDCARD) || pattern.endsWith("." + WILDCARD)
                ? name -> name.startsWith(pattern.substring(0, pattern.length() - WILDCARD.length()))
                : pattern::equals;
        var names = EnumSet.allOf(EventName.class);
        names.removeIf(name -> !fits.test(name.toString()));
        if (names.isEmpty()) {
            throw UpgradeException.badQuery("There is no such event; names and wildcards as device.* or *");
        }
        return names;
    }
}
