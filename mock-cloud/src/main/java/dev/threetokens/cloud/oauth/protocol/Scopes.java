package dev.threetokens.cloud.oauth.protocol;

import dev.threetokens.cloud.access.Scope;
import java.util.Optional;

/** Reads {@code scope}: {@code read} and {@code write}, separated by commas (as the original) or blanks. */
public final class Scopes {
    private Scopes() {}

    /** What the request asks for; empty if it leaves that to the cloud. */
    public static Optional<Scope> in(OAuthRequest request) {
        return request.parameter("scope")
                .map(com.nimbusds.oauth2.sdk.Scope::parse)
                .flatMap(Scopes::read);
    }

    /** Empty if nothing is asked for. */
    public static Optional<Scope> read(com.nimbusds.oauth2.sdk.Scope asked) {
        return Optional.of(asked)
                .filter(scope -> !scope.isEmpty())
                .map(scope -> parse(scope.toString()).orElseThrow(Scopes::unknown));
    }

    /** Empty if the text names anything but read and write. */
    public static Optional<Scope> parse(String text) {
        try {
            return Optional.of(Scope.parse(text));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static OAuthException unknown() {
        return OAuthException.invalidScope("A scope is read, write or both");
    }
}
