package dev.threetokens.cloud.oauth.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters of OAuth requests. One without a value counts as omitted (RFC 6749 section 3.1). */
public final class Parameters {
    private Parameters() {}

    public static Optional<String> value(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** @return a parameter that is there more than once (RFC 6749 section 3.1), if one is */
    public static Optional<String> repeated(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
