package dev.threetokens.cloud.keys;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Puts Amazon's Corretto Crypto Provider before those of the JDK, where its native library loads (Linux on x86-64). It
 * is the same JCA interface; where it does not load, the JDK does the work, more slowly.
 */
@Singleton
class NativeProvider {
    private static final Logger LOG = Logger.getLogger(NativeProvider.class);
    // Before the seed signs its first token: a key of one provider is slow in another.
    private static final int BEFORE_THE_SEED = 1;

    private final KeyConfig config;

    NativeProvider(KeyConfig config) {
        this.config = config;
    }

    void install(@Observes @Priority(BEFORE_THE_SEED) StartupEvent event) {
        if (config.nativeProvider() && AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null) {
            AmazonCorrettoCryptoProvider.install();
            LOG.debug("signing with the native provider");
        }
    }
}
