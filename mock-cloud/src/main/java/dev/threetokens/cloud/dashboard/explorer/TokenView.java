package dev.threetokens.cloud.dashboard.explorer;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Caller.ApplicationCaller;
import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.tokens.ExaminedToken;
import dev.threetokens.cloud.tokens.TokenFault;
import dev.threetokens.model.token.TokenClaims;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A token as the page shows it: never the token itself.
 *
 * @param kind {@code user}, {@code application}, {@code device}, or empty if this cloud did not issue it
 * @param state in words
 * @param rule the rule that refuses every request with it; empty for a living one
 * @param claims by name
 * @param caller whom it proves, if anybody
 */
record TokenView(
        String kind, String state, Optional<String> rule, Map<String, String> claims, Optional<Caller> caller) {
    static TokenView of(ExaminedToken token) {
        return new TokenView(
                token.claims().getOrDefault(TokenClaims.TOKEN_TYPE, ""),
                token.fault().map(TokenView::words).orElse("It lives."),
                token.fault().map(TokenFault::rule),
                token.claims(),
                token.caller());
    }

    /** The application token that an application would get now. */
    static TokenView ofNewTokenOf(Application application) {
        var scope = Scope.READ_WRITE;
        var claims = new TreeMap<>(Map.of(
                TokenClaims.CLIENT_ID, application.id().value(),
                TokenClaims.SCOPE, scope.toString(),
                TokenClaims.TOKEN_TYPE, "application"));
        return new TokenView(
                "application",
                application.enables(Method.CLIENT_CREDENTIALS)
                        ? "As the application would get it now with its secret."
                        : "The application cannot get it: its method Client Credentials is disabled.",
                Optional.empty(),
                claims,
                Optional.of(new ApplicationCaller(application.id(), application.developer(), scope)));
    }

    private static String words(TokenFault fault) {
        return switch (fault) {
            case MISSING, INVALID -> "It is not a token of this cloud, or it was changed.";
            case EXPIRED -> "It has expired.";
            case REVOKED -> "It was revoked.";
            case REPLACED -> "A newer token replaced it.";
            case GRANT_WITHDRAWN -> "The user withdrew the grant to its application.";
        };
    }
}
