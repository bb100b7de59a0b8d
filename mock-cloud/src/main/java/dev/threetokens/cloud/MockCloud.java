package dev.threetokens.cloud;

import dev.threetokens.cloud.operator.OperatorCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/** Starts the cloud, or with arguments runs a command of its operator. */
@QuarkusMain
public final class MockCloud {
    private MockCloud() {}

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
        } else {
            System.exit(new CommandLine(new OperatorCommand()).execute(arguments));
        }
    }
}
