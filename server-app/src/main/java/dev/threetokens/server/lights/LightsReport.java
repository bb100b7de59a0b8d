package dev.threetokens.server.lights;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.MessageId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order.
 *
 * @param accepted how many lights the cloud took the Action for
 * @param refused how many not, by the rule or status that refused
 * @param leftOut how many lights were over the limit of one order
 */
public record LightsReport(boolean on, int accepted, Map<String, Integer> refused, int leftOut, List<Light> lights) {

    /**
     * One light.
     *
     * @param mid of the Action, if the cloud took it
     * @param refusedBy rule, status or {@code no-answer} or {@code no-time}, if it did not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Light(
            DeviceId device,
            @Nullable MessageId mid,
            @Nullable String refusedBy) {
        static Light accepted(DeviceId device, MessageId mid) {
            return new Light(device, mid, null);
        }

        static Light refused(DeviceId device, String by) {
            return new Light(device, null, by);
        }
    }

    static LightsReport of(boolean on, List<Light> lights, int leftOut) {
        var refused = new TreeMap<String, Integer>();
        lights.stream()
                .map(Light::refusedBy)
                .filter(by -> by != null)
                .forEach(by -> refused.merge(by, 1, Integer::sum));
        int accepted =
                (int) lights.stream().filter(light -> light.mid() != null).count();
        return new LightsReport(on, accepted, refused, leftOut, List.copyOf(lights));
    }
}
