package dev.threetokens.cloud.tokens;

import java.util.Arrays;
import java.util.Optional;

/** Why a bearer token proves nobody. */
public enum TokenFault {
    MISSING("token/missing", "Please provide a valid authorization header"),
    INVALID("token/invalid", "Please provide a valid authorization header: this cloud did not issue this token"),
    EXPIRED("token/expired", "Please provide a valid authorization header: the token has expired, get a new one"),
    REVOKED("token/revoked", "Please provide a valid authorization header: the token was revoked"),
    REPLACED("token/replaced", "Please provide a valid authorization header: a newer token replaced this one"),
    GRANT_WITHDRAWN(
            "token/grant-withdrawn",
            "Please provide a valid authorization header: the user withdrew the grant to this application");

    private final String rule;
    private final String sentence;

    TokenFault(String rule, String sentence) {
        this.rule = rule;
        this.sentence = sentence;
    }

    public String rule() {
        return rule;
    }

    public String sentence() {
        return sentence;
    }

    /** How an ended token is marked in the database: the rule without its prefix. */
    String mark() {
        return rule.substring("token/".length());
    }

    static TokenFault ofMark(String mark) {
        return Optional.of(mark)
                .flatMap(text -> Arrays.stream(values())
                        .filter(fault -> fault.mark().equals(text))
                        .findFirst())
                .orElse(REVOKED);
    }
}
