package dev.threetokens.server.insight;

import dev.threetokens.server.web.Refusal;
import java.util.List;

/** Reads the bearer token out of the Authorization header (RFC 6750 section 2.1). */
final class BearerToken {
    private static final String SCHEME = "bearer ";
    private static final int MOST_CHARACTERS = 8192;

    private BearerToken() {}

    static String from(List<String> authorization) {
        if (authorization.isEmpty()) {
            throw Refusal.unauthorized("token/missing", "Send a user token in the Authorization header.");
        }
        String header = authorization.get(0);
        if (authorization.size() > 1
                || header.length() > MOST_CHARACTERS
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw Refusal.unauthorized("token/invalid", "Send one bearer token in the Authorization header.");
        }
        return header.substring(SCHEME.length()).strip();
    }
}
