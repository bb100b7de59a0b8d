package dev.threetokens.cloud.control;

import dev.threetokens.cloud.secrets.Secrets;
import java.util.Optional;

/** Proves that a call comes from the test that started this cloud. */
final class ControlSecret {
    static final int LEAST = 32;
    private static final String SCHEME = "Bearer ";

    private final String known;

    private ControlSecret(String known) {
        this.known = known;
    }

    /** @throws ControlStartException if there is none, or a short one */
    static ControlSecret of(ControlConfig config) {
        return new ControlSecret(config.secret()
                .filter(text -> text.length() >= LEAST)
                .orElseThrow(() -> ControlStartException.weakSecret(LEAST)));
    }

    boolean isIn(Optional<String> authorization) {
        return authorization
                .filter(header -> header.startsWith(SCHEME))
                .filter(header -> Secrets.same(known, header.substring(SCHEME.length())))
                .isPresent();
    }
}
