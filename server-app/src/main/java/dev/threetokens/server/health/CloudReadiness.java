package dev.threetokens.server.health;

import dev.threetokens.server.cloud.CloudContact;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the cloud answers. That the process runs is told by liveness. */
@Readiness
final class CloudReadiness implements HealthCheck {
    private final CloudContact contact;

    CloudReadiness(CloudContact contact) {
        this.contact = contact;
    }

    @Override
    public HealthCheckResponse call() {
        CloudContact.State state = contact.state();
        return HealthCheckResponse.named("cloud")
                .status(state.up())
                .withData("since", state.since().toString())
                .withData("detail", state.detail())
                .build();
    }
}
