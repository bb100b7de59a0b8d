package dev.threetokens.e2e.journey;

import dev.threetokens.e2e.robot.DesktopRobot;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what the desktop app showed when a test failed: {@code target/screens/failed-….png}. */
final class PictureOfFailure implements AfterTestExecutionCallback {
    private final Supplier<DesktopRobot> app;

    PictureOfFailure(Supplier<DesktopRobot> app) {
        this.app = app;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            app.get()
                    .picture(Stage.PICTURES.resolve(
                            "failed-" + context.getRequiredTestMethod().getName() + ".png"));
        }
    }
}
