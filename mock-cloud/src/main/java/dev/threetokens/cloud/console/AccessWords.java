package dev.threetokens.cloud.console;

import dev.threetokens.cloud.accesslog.LoggedAccess;

/** Says rows of the access log in sentences. */
final class AccessWords {
    private AccessWords() {}

    static String who(LoggedAccess access) {
        return switch (access.kind()) {
            case USER, APPLICATION -> access.actorName().orElse("A deleted application");
            case OTHER_USER -> "Somebody else in " + access.actorName().orElse("a deleted application");
            case DEVICE -> access.actorName().orElse("A deleted device");
            case OTHER_DEVICE -> "A device of somebody else";
        };
    }

    /** What follows {@link #who} in the sentence. */
    static String did(LoggedAccess access) {
        var phrase = AccessPhrase.of(access.operation());
        var object = access.toItself() ? phrase.own() : phrase.object().formatted(device(access));
        return (access.refused() ? "tried to " + phrase.verb() : phrase.past()) + " " + object;
    }

    static String times(LoggedAccess access) {
        return access.uses() == 1 ? "once" : access.uses() + " times";
    }

    private static String device(LoggedAccess access) {
        return access.deviceName().orElse(access.device().isPresent() ? "a deleted device" : "a device");
    }
}
