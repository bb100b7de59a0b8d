package dev.threetokens.cloud.console;

import dev.threetokens.cloud.accesslog.ActorKind;

/**
 * A row of the access log in the console.
 *
 * @param who the beginning of the sentence, such as {@code Homeglow}
 * @param did the rest of it, such as {@code read the messages of Kitchen lamp}
 * @param times such as {@code 12 times}
 * @param period such as {@code 4 Mar 2026, 14:03–14:04}, UTC
 * @param iso the last use for machines
 * @param ago the last use, such as {@code 3 minutes ago}
 * @param rule the id of the rule that decided
 */
record AccessRow(
        ActorKind kind,
        String who,
        String did,
        String times,
        String period,
        String iso,
        String ago,
        boolean refused,
        String rule) {
    /** The kind of token that was used, as the badges name it. */
    public String token() {
        return switch (kind) {
            case USER, OTHER_USER -> "user";
            case APPLICATION -> "application";
            case DEVICE, OTHER_DEVICE -> "device";
        };
    }
}
