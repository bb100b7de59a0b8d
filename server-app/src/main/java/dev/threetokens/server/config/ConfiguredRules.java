package dev.threetokens.server.config;

import dev.threetokens.server.analysis.AnalysisRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the settings of the analysis to the analysis, which knows no configuration. */
@Singleton
final class ConfiguredRules {
    @Produces
    @Singleton
    AnalysisRules rules(ServerAppConfig config) {
        ServerAppConfig.Analysis analysis = config.analysis();
        return new AnalysisRules(
                analysis.window(),
                analysis.outlierDeviations(),
                analysis.outlierSamples(),
                analysis.outliersKept(),
                config.limits().fieldsPerUser());
    }
}
