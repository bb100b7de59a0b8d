package dev.threetokens.desktop.onboarding;

import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.device.DeviceToken;
import dev.threetokens.model.device.DeviceType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One device on its way in. Remembers which steps are done, so that after a failure it goes on where it stopped and
 * never makes a second device. One thread at a time.
 */
final class Onboarding {
    /** The three steps, in order. */
    enum Step {
        CREATE_DEVICE,
        CREATE_TOKEN,
        HAND_OVER
    }

    private final DeviceProxy proxy;
    private final DeviceType type;
    private final String name;
    private @Nullable Device device;
    private @Nullable DeviceToken token;

    Onboarding(DeviceProxy proxy, DeviceType type, String name) {
        this.proxy = proxy;
        this.type = type;
        this.name = name;
    }

    /**
     * Does the steps that are left.
     *
     * @param begun hears of each step before it is tried
     * @return the device, which has its token now
     * @throws ApiException of the step that failed
     */
    Device proceed(Consumer<Step> begun) {
        if (device == null) {
            begun.accept(Step.CREATE_DEVICE);
            device = proxy.create(type, name);
        }
        if (token == null) {
            begun.accept(Step.CREATE_TOKEN);
            token = proxy.newToken(device);
        }
        begun.accept(Step.HAND_OVER);
        proxy.handOver(device, type, token);
        return device;
    }
}
