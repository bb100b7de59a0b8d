package dev.threetokens.e2e.worlds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids in the place of names, the same in every run. */
public final class Names {
    private Names() {}

    /** 32 hex digits, as the ids of users, applications and devices are. */
    public static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    public static String typeId(String name) {
        return "dt" + id("type " + name);
    }
}
