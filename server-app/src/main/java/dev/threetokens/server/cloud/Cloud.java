package dev.threetokens.server.cloud;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import dev.threetokens.model.action.Actions;
import dev.threetokens.model.application.ConsentingUser;
import dev.threetokens.model.application.ConsentingUsers;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.device.DeviceType;
import dev.threetokens.model.device.Devices;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.NormalizedMessage;
import dev.threetokens.server.token.ApplicationTokens;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks the cloud, and blocks until it answers. A refused token is replaced and the question asked once more; everything
 * else that goes wrong is a {@link CloudProblem}.
 */
@Singleton
public final class Cloud {
    private final CloudApi api;
    private final RetryPolicy<Object> freshTokenOnce;

    Cloud(CloudApi api, ApplicationTokens tokens) {
        this.api = api;
        this.freshTokenOnce = RetryPolicy.builder()
                .handleIf(thrown -> CloudProblem.of(thrown).tokenRefused())
                .withMaxRetries(1)
                .onRetry(event -> tokens.replaceIfOlderThan(event.getStartTime().orElseGet(Instant::now)))
                .build();
    }

    /** Who granted the application, in the cloud's order, at most {@code limit}. */
    public Listing<ConsentingUser> consentingUsers(ClientId application, int limit) {
        return Listing.read(
                limit,
                (offset, count) -> ask(() -> api.consentingUsers(application, offset, count)),
                ConsentingUsers::users);
    }

    /** The devices of a user that the grant covers, at most {@code limit}. */
    public Listing<Device> devices(UserId user, int limit) {
        return Listing.read(limit, (offset, count) -> ask(() -> api.devices(user, offset, count)), Devices::devices);
    }

    /**
     * The last messages of devices, newest first.
     *
     * @param devices 1 to 100
     * @param count how many of each device, 1 to 100
     */
    public List<NormalizedMessage> lastMessages(List<DeviceId> devices, int count) {
        String ids = devices.stream().map(DeviceId::value).collect(Collectors.joining(","));
        return ask(() -> api.lastMessages(ids, count)).data();
    }

    /** Sends Actions. */
    public MessageId act(Actions actions) {
        return ask(() -> api.act(actions).data().mid());
    }

    public DeviceType deviceType(DeviceTypeId id) {
        return ask(() -> api.deviceType(id).data());
    }

    public Manifest manifest(DeviceTypeId id) {
        return ask(() -> api.manifest(id).data().properties());
    }

    /** An answer without its parts (an empty object, say) is rubbish as well: it ends here as a null. */
    private <T> T ask(CheckedSupplier<T> question) {
        try {
            return present(Failsafe.with(freshTokenOnce).get(() -> present(question.get())));
        } catch (FailsafeException wrapped) {
            throw CloudProblem.of(wrapped);
        } catch (NullPointerException missingPart) {
            throw CloudProblem.rubbish();
        } catch (RuntimeException thrown) {
            throw CloudProblem.of(thrown);
        }
    }

    private static <T> T present(T answer) {
        if (answer == null) {
            throw CloudProblem.rubbish();
        }
        return answer;
    }
}
