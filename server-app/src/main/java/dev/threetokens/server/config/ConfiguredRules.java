package dev.threetokens.server.config;

import dev.threetokens.server.analysis.Aggregates;
import dev.threetokens.server.analysis.AnalysisRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Hands the settings of the analysis to the analysis, which knows no configuration. */
@Singleton
final class ConfiguredRules {
    private static final Logger LOG = Logger.getLogger(ConfiguredRules.class);
    private static final int LEAST_USERS_ADVISED = 5;

    @Produces
    @Singleton
    AnalysisRules rules(ServerAppConfig config) {
        ServerAppConfig.Analysis analysis = config.analysis();
        return new AnalysisRules(
                analysis.window(),
                analysis.outlierDeviations(),
                analysis.outlierSamples(),
                analysis.outliersKept(),
                config.limits().fieldsPerUser(),
                analysis.leastUsers());
    }

    @Produces
    @Singleton
    Aggregates aggregates(AnalysisRules rules) {
        if (rules.leastUsers() < LEAST_USERS_ADVISED) {
            LOG.warnf(
                    "figures over users are shown from %d on (SERVER_APP_ANALYSIS_LEAST_USERS): too few to hide one among them, for a demonstration only",
                    rules.leastUsers());
        }
        return new Aggregates(rules);
    }
}
