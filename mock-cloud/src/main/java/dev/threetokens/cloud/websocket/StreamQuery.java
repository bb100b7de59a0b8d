package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.streams.Feed;
import dev.threetokens.cloud.streams.Followed;
import dev.threetokens.cloud.streams.StreamRequest;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The query of {@code /v1.1/live} or {@code /v1.1/events}: a token, if it is not in the header, and what to follow. */
record StreamQuery(Map<String, List<String>> parameters, Optional<String> header) {
    private static final int MAX_IDS = 100;

    /** @throws UpgradeException if the query cannot be read */
    static StreamQuery of(String query, Optional<String> header) {
        try {
            return new StreamQuery(new QueryStringDecoder("?" + query).parameters(), header);
        } catch (IllegalArgumentException e) {
            throw UpgradeException.badQuery("The query is not encoded as a query is");
        }
    }

    /** The header, or {@code Authorization=bearer+T} in either spelling: clients of the original cannot set a header. */
    Optional<String> authorization() {
        return header.or(() -> first("Authorization", "authorization"));
    }

    /**
     * What to follow. Without a parameter: the user's devices for a user token, the own device for a device token.
     *
     * @throws UpgradeException if a parameter is malformed, there are too many, or nothing says what to follow
     */
    StreamRequest request(Feed feed, Caller caller) {
        return switch (feed) {
            case MESSAGES ->
                StreamRequest.messages(followed(
                        caller, ids(DeviceId::new, "sdids", "sdid"), ids(DeviceTypeId::new, "sdtids", "sdtid")));
            case EVENTS ->
                StreamRequest.events(
                        followed(caller, ids(DeviceId::new, "dids", "did"), Set.of()),
                        EventPatterns.names(first("events", "event").orElse("*")));
        };
    }

    private Followed followed(Caller caller, Set<DeviceId> devices, Set<DeviceTypeId> types) {
        var user = first("uid").map(text -> id(UserId::new, text));
        var followed = devices.isEmpty() && types.isEmpty() && user.isEmpty()
                ? ownOf(caller)
                : new Followed(devices, types, user, false);
        return wantsShared() ? followed.withShared() : followed;
    }

    /** Counts only where a user is followed, as the original has it. */
    private boolean wantsShared() {
        return first("includeSharedDevices").filter(Boolean::parseBoolean).isPresent();
    }

    private static Followed ownOf(Caller caller) {
        return caller.choose(
                user -> Followed.ofUser(user.user()),
                application -> {
                    throw UpgradeException.badQuery(
                            "An application token has no devices of its own; say what to follow");
                },
                device -> Followed.ofDevice(device.device()),
                console -> Followed.ofUser(console.user()));
    }

    private <T> Set<T> ids(Function<String, T> id, String... names) {
        var found = first(names).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .filter(text -> !text.isBlank())
                .map(text -> id(id, text))
                .collect(Collectors.toSet());
        if (found.size() > MAX_IDS) {
            throw UpgradeException.badQuery("At most " + MAX_IDS + " ids in " + names[0]);
        }
        return found;
    }

    private static <T> T id(Function<String, T> id, String text) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException e) {
            throw UpgradeException.badQuery("An id in the query has not the form of one");
        }
    }

    /** The first that is there and not empty. */
    private Optional<String> first(String... names) {
        return Arrays.stream(names)
                .flatMap(name ->
                        parameters.getOrDefault(name, List.of()).stream().limit(1))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
