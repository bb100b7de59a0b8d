package dev.threetokens.server.cloud;

import dev.threetokens.server.config.ServerAppConfig;
import dev.threetokens.server.token.ApplicationTokens;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** Builds the client of the cloud. */
@Singleton
final class CloudClient {
    @Produces
    @Singleton
    CloudApi cloudApi(ServerAppConfig config, ApplicationTokens tokens) {
        long timeout = config.requestTimeout().toMillis();
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(config.cloudUrl())
                .connectTimeout(timeout, TimeUnit.MILLISECONDS)
                .readTimeout(timeout, TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .register(new ApplicationTokenFilter(tokens))
                .register(new RefusalMapper())
                .build(CloudApi.class);
    }
}
