package dev.threetokens.sim.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.model.device.NewDevice;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.sim.channel.Json;
import dev.threetokens.sim.rest.Answer;
import dev.threetokens.sim.rest.RestClient;
import dev.threetokens.sim.state.KnownDevice;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Adds lamps of one owner over REST, each with its device token. Used on the event loop only. */
final class Onboarding {
    static final String LIGHT = "com.hearthlight.light";

    private static final int AT_ONCE = 16;

    private final RestClient cloud;
    private final Owner owner;
    private final Collection<KnownDevice> devices;
    private int left;
    private int number;

    /** @param devices takes each device as soon as it has its token */
    Onboarding(RestClient cloud, Owner owner, Collection<KnownDevice> devices) {
        this.cloud = cloud;
        this.owner = owner;
        this.devices = devices;
    }

    /** Fails with a {@link LoadFailure}; what was added until then stays. */
    Future<Void> add(int count) {
        left = count;
        number = devices.size();
        return user().compose(user -> lightType().compose(type -> addAll(user, type)))
                .<Void>mapEmpty()
                .recover(failure -> Future.failedFuture(
                        failure instanceof LoadFailure
                                ? failure
                                : LoadFailure.notAdded(String.valueOf(failure.getMessage()))));
    }

    private Future<?> addAll(UserId user, DeviceTypeId type) {
        List<Future<Void>> lanes = new ArrayList<>();
        IntStream.range(0, AT_ONCE).forEach(lane -> lanes.add(addNext(user, type)));
        return Future.join(lanes);
    }

    private Future<Void> addNext(UserId user, DeviceTypeId type) {
        if (left-- <= 0) {
            return Future.succeededFuture();
        }
        var name = "Load light " + ++number;
        var wanted = Json.write(NewDevice.of(user, type, name));
        return cloud.post("/v1.1/devices", owner.token(), wanted)
                .map(answer -> new DeviceId(text(answer, "id")))
                .compose(id -> withToken(id, name))
                .compose(device -> {
                    devices.add(device);
                    return addNext(user, type);
                });
    }

    private Future<KnownDevice> withToken(DeviceId id, String name) {
        return cloud.put("/v1.1/devices/" + id + "/tokens", owner.token())
                .map(answer -> new KnownDevice(id, LIGHT, name, text(answer, "accessToken"), false));
    }

    private Future<UserId> user() {
        return owner.user()
                .map(Future::succeededFuture)
                .orElseGet(() ->
                        cloud.get("/v1.1/users/self", owner.token()).map(answer -> new UserId(text(answer, "id"))));
    }

    /** Names of types are not unique. */
    private Future<DeviceTypeId> lightType() {
        return cloud.get("/v1.1/devicetypes?count=100&name=Smart%20Light", owner.token())
                .map(answer -> data(answer).path("deviceTypes"))
                .map(types -> StreamSupport.stream(types.spliterator(), false)
                        .filter(type -> type.path("uniqueName").asText().equals(LIGHT))
                        .map(type -> new DeviceTypeId(text(type.path("id"), "id")))
                        .findFirst()
                        .orElseThrow(() -> LoadFailure.notAdded("the cloud has no device type " + LIGHT)));
    }

    private static String text(Answer answer, String field) {
        return text(data(answer).path(field), field);
    }

    private static String text(JsonNode node, String what) {
        if (!node.isTextual()) {
            throw LoadFailure.notAdded("the cloud's answer has no " + what);
        }
        return node.textValue();
    }

    private static JsonNode data(Answer answer) {
        if (!answer.isGood()) {
            var why = Json.error(answer.body())
                    .map(error -> ": " + error.message())
                    .orElse("");
            throw LoadFailure.notAdded("the cloud answered " + answer.status() + why);
        }
        return Json.read(answer.body(), JsonNode.class)
                .map(body -> body.path("data"))
                .orElseThrow(() -> LoadFailure.notAdded("the cloud's answer is no JSON"));
    }
}
