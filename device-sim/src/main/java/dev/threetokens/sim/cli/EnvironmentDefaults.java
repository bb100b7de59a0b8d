package dev.threetokens.sim.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes an option that is not on the command line from the environment: {@code --setup-port} from DEVICE_SIM_SETUP_PORT,
 * {@code load --rate} from DEVICE_SIM_LOAD_RATE.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {
    private final Map<String, String> environment;

    EnvironmentDefaults(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (argument instanceof OptionSpec option && option.arity().max() > 0) {
            var value = environment.getOrDefault(variable(option), "");
            return value.isBlank() ? null : value.strip();
        }
        return null;
    }

    private static String variable(OptionSpec option) {
        return (option.command().qualifiedName("_") + option.longestName().substring(1))
                .replace('-', '_')
                .toUpperCase(Locale.ROOT);
    }
}
