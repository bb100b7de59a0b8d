package dev.threetokens.benchmarks.signing;

import java.lang.reflect.InvocationTargetException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** ES256 (RFC 7518 section 3.4) as one provider does it. */
record Provided(Provider provider) {
    private static final String CORRETTO = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    /** The JDK's provider, and Amazon's where it loads. */
    static List<Provided> all() {
        return Stream.concat(Optional.ofNullable(Security.getProvider("SunEC")).stream(), corretto().stream())
                .map(Provided::new)
                .toList();
    }

    String name() {
        return provider.getName() + " " + provider.getVersionStr();
    }

    KeyPair keyPair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    Signature signature() throws GeneralSecurityException {
        return Signature.getInstance("SHA256withECDSAinP1363Format", provider);
    }

    private static Optional<Provider> corretto() {
        try {
            var provider = (Provider) Class.forName(CORRETTO).getConstructor().newInstance();
            provider.getClass().getMethod("assertHealthy").invoke(provider);
            return Optional.of(provider);
        } catch (ReflectiveOperationException | LinkageError e) {
            System.err.println("The Amazon Corretto Crypto Provider does not load here: " + reason(e));
            return Optional.empty();
        }
    }

    private static Throwable reason(Throwable error) {
        return error instanceof InvocationTargetException wrapper ? wrapper.getTargetException() : error;
    }
}
