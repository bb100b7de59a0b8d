package dev.threetokens.cloud.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters of OAuth requests. One without a value counts as omitted (RFC 6749 section 3.1). */
final class Parameters {
    private Parameters() {}

    static Optional<String> value(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** @return a parameter that is there more than once (RFC 6749 section 3.1), if one is */
    static Optional<String> repeated(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
