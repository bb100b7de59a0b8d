package dev.threetokens.desktop.http;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Optional;

/**
 * Requests with the user token: renews an expired one and asks once more; repeats reads that failed in passing; never
 * repeats a write whose fate is unknown. Thread-safe; blocks its caller.
 */
public final class BearerHttp {
    private final JsonHttp http;
    private final TokenSource tokens;
    private final boolean judgesTokens;

    private BearerHttp(JsonHttp http, TokenSource tokens, boolean judgesTokens) {
        this.http = http;
        this.tokens = tokens;
        this.judgesTokens = judgesTokens;
    }

    /** For the program that issued the token: its word that the token is dead ends the session. */
    public static BearerHttp toIssuer(JsonHttp http, TokenSource tokens) {
        return new BearerHttp(http, tokens, true);
    }

    /** For a program that merely accepts the token. */
    public static BearerHttp toOther(JsonHttp http, TokenSource tokens) {
        return new BearerHttp(http, tokens, false);
    }

    /** @throws ApiException on anything but status 200 with a body of this type */
    public <T> T ask(Call call, TypeReference<T> type) {
        try {
            return call.isRead() ? Backoff.READS.retrying(() -> renewing(call, type)) : renewing(call, type);
        } catch (ApiException failed) {
            if (judgesTokens && failed.problem().kind() == Problem.Kind.TOKEN_REFUSED) {
                tokens.refused(failed.problem());
            }
            throw failed;
        }
    }

    /** The exception for an answer that lacks something. */
    public ApiException nonsense() {
        return http.nonsense();
    }

    private <T> T renewing(Call call, TypeReference<T> type) {
        var token = tokens.current();
        try {
            return http.ask(call, type, Optional.of(token));
        } catch (ApiException failed) {
            if (!failed.problem().tokenExpired()) {
                throw failed;
            }
            return http.ask(call, type, Optional.of(tokens.renewed(token)));
        }
    }
}
