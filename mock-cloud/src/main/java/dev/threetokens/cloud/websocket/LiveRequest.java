package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.streams.LiveFilter;
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

/** The query of {@code /v1.1/live}: a token, if it is not in the header, and what to follow. */
record LiveRequest(Map<String, List<String>> parameters, Optional<String> header) {
    private static final int MAX_IDS = 100;

    static LiveRequest of(String query, Optional<String> header) {
        return new LiveRequest(new QueryStringDecoder("?" + query).parameters(), header);
    }

    /** The header, or {@code Authorization=bearer+T} in either spelling: clients of the original cannot set a header. */
    Optional<String> authorization() {
        return header.or(() -> first("Authorization")).or(() -> first("authorization"));
    }

    /**
     * What to follow. Without a parameter: the user's devices for a user token, the own device for a device token.
     *
     * @throws IllegalArgumentException if an id is malformed, there are too many, or nothing says what to follow
     */
    LiveFilter filter(Caller caller) {
        var devices = ids("sdids", "sdid", DeviceId::new);
        if (!devices.isEmpty()) {
            return new LiveFilter.OfDevices(devices);
        }
        var types = ids("sdtids", "sdtid", DeviceTypeId::new);
        if (!types.isEmpty()) {
            return new LiveFilter.OfTypes(types);
        }
        return first("uid")
                .<LiveFilter>map(uid -> new LiveFilter.OfUser(new UserId(uid)))
                .orElseGet(() -> ownOf(caller));
    }

    private static LiveFilter ownOf(Caller caller) {
        return caller.choose(
                user -> new LiveFilter.OfUser(user.user()),
                application -> {
                    throw new IllegalArgumentException("an application token says what to follow");
                },
                device -> new LiveFilter.OfDevices(Set.of(device.device())),
                console -> new LiveFilter.OfUser(console.user()));
    }

    private <T> Set<T> ids(String plural, String singular, Function<String, T> id) {
        var found = first(plural).or(() -> first(singular)).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .filter(text -> !text.isBlank())
                .map(id)
                .collect(Collectors.toSet());
        if (found.size() > MAX_IDS) {
            throw new IllegalArgumentException("at most " + MAX_IDS + " ids");
        }
        return found;
    }

    private Optional<String> first(String name) {
        return Optional.ofNullable(parameters.get(name))
                .map(values -> values.get(0))
                .filter(text -> !text.isEmpty());
    }
}
