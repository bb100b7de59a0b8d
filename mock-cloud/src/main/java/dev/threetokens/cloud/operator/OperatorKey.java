package dev.threetokens.cloud.operator;

import dev.threetokens.cloud.secrets.KeyFile;
import dev.threetokens.cloud.secrets.Secrets;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The secret that proves the operator: who can read the cloud's data folder. */
@Startup
@Singleton
class OperatorKey {
    private static final String SCHEME = "Bearer ";

    private final Optional<String> key;

    OperatorKey(OperatorConfig config) {
        this.key = config.keyFile().map(file -> KeyFile.readOrMake(file, Secrets::random256));
    }

    boolean isIn(Optional<String> authorization) {
        var shown = authorization
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()));
        return shown.isPresent()
                && key.filter(known -> Secrets.same(known, shown.get())).isPresent();
    }
}
