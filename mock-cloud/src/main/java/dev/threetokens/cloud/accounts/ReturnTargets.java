package dev.threetokens.cloud.accounts;

import java.util.Optional;

/** Knows whether a path of this cloud may lead a browser on to another site after sign-in. */
public interface ReturnTargets {
    /** @return the other site as a source for the {@code form-action} policy, such as {@code http://127.0.0.1:49152} */
    Optional<String> siteBehind(String path);
}
