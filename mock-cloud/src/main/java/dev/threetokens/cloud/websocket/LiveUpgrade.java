package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.streams.LiveAdmission;
import dev.threetokens.cloud.streams.UnknownTargetException;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Refuses a live stream before the upgrade: 400, 401, 403 or 404, as REST would. */
@Singleton
public class LiveUpgrade implements HttpUpgradeCheck {
    private final BearerTokens bearers;
    private final LiveAdmission admission;

    LiveUpgrade(BearerTokens bearers, LiveAdmission admission) {
        this.bearers = bearers;
        this.admission = admission;
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return LiveSocket.class.getName().equals(endpointId);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        var request = LiveRequest.of(
                Optional.ofNullable(context.httpRequest().query()).orElse(""),
                Optional.ofNullable(context.httpRequest().getHeader("Authorization")));
        return Uni.createFrom().item(() -> check(request)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private CheckResult check(LiveRequest request) {
        try {
            var caller = bearers.ofHeader(request.authorization()).caller();
            admission.require(caller, request.filter(caller));
            return CheckResult.permitUpgradeSync();
        } catch (InvalidTokenException e) {
            return CheckResult.rejectUpgradeSync(401);
        } catch (AccessRefusedException e) {
            return CheckResult.rejectUpgradeSync(403);
        } catch (UnknownTargetException e) {
            return CheckResult.rejectUpgradeSync(404);
        } catch (IllegalArgumentException e) {
            return CheckResult.rejectUpgradeSync(400);
        }
    }
}
