package dev.threetokens.cloud.mqtt;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** TLS of the MQTT port, if there is a certificate for it. */
final class MqttTls {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private MqttTls() {}

    /** @throws MqttStartException if one of the files is missing, or cannot be used */
    static Optional<SslContext> of(MqttConfig config) {
        if (config.certificateFile().isPresent() != config.keyFile().isPresent()) {
            throw MqttStartException.halfOfTls();
        }
        return config.certificateFile()
                .map(certificate -> context(certificate, config.keyFile().orElseThrow()));
    }

    private static SslContext context(Path certificate, Path key) {
        try {
            return SslContextBuilder.forServer(certificate.toFile(), key.toFile())
                    .protocols(VERSIONS)
                    .build();
        } catch (SSLException | IllegalArgumentException e) {
            throw MqttStartException.noTls(certificate, key, e);
        }
    }
}
