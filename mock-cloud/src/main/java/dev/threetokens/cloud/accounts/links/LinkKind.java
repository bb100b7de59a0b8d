package dev.threetokens.cloud.accounts.links;

import java.time.Duration;

/** What a mailed link is for. */
public enum LinkKind {
    ACTIVATE("/activate", Duration.ofHours(24)),
    RESET_PASSWORD("/reset-password", Duration.ofMinutes(30)),
    CONFIRM_EMAIL("/confirm-email", Duration.ofHours(24));

    private final String path;
    private final Duration lifetime;

    LinkKind(String path, Duration lifetime) {
        this.path = path;
        this.lifetime = lifetime;
    }

    String path() {
        return path;
    }

    Duration lifetime() {
        return lifetime;
    }
}
