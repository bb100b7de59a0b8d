package dev.threetokens.cloud.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogOfTheCloudTest {
    @Test
    void theConsoleOfTheRunningCloudMasksSecrets() {
        var consoles = Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .toList();

        assertThat(consoles).isNotEmpty().allSatisfy(console -> {
            var line = new ExtLogRecord(Level.INFO, "GET /live?Authorization=bearer+0123456789abcdef", "access");
            console.getFilter().isLoggable(line);
            assertThat(line.getMessage()).isEqualTo("GET /live?Authorization=bearer ***");
        });
    }
}
