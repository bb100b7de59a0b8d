package dev.threetokens.desktop.cloud;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.http.BearerHttp;
import dev.threetokens.desktop.http.Call;
import dev.threetokens.model.action.Action;
import dev.threetokens.model.action.Actions;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.device.DeviceToken;
import dev.threetokens.model.device.DeviceType;
import dev.threetokens.model.device.DeviceTypes;
import dev.threetokens.model.device.Devices;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.device.ManifestProperties;
import dev.threetokens.model.device.NewDevice;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.envelope.Page;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.MessageReceipt;
import dev.threetokens.model.message.NormalizedMessage;
import dev.threetokens.model.message.NormalizedMessages;
import dev.threetokens.model.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The cloud's REST calls that this app makes. Every one may throw {@link ApiException}. Thread-safe; blocks. */
public final class CloudApi {
    private static final int PAGE = 100;
    /** Beyond this the app shows the first thousand; a person has fewer devices. */
    private static final int MAX_PAGES = 10;

    private final BearerHttp http;

    public CloudApi(BearerHttp http) {
        this.http = http;
    }

    public User self() {
        return complete(http.ask(Call.get("/v1.1/users/self"), new TypeReference<Data<User>>() {})
                .data());
    }

    public List<Device> devices(UserId owner) {
        var call = Call.get("/v1.1/users/" + owner + "/devices").with("count", PAGE);
        return paged(offset -> {
            var page = http.ask(call.with("offset", offset), new TypeReference<Page<Devices>>() {});
            return new Page<>(complete(page.data()).devices(), page.total(), page.offset(), page.count());
        });
    }

    public List<DeviceType> deviceTypes() {
        var call = Call.get("/v1.1/devicetypes").with("count", PAGE);
        return paged(offset -> {
            var page = http.ask(call.with("offset", offset), new TypeReference<Page<DeviceTypes>>() {});
            return new Page<>(complete(page.data()).deviceTypes(), page.total(), page.offset(), page.count());
        });
    }

    public DeviceType deviceType(DeviceTypeId type) {
        var call = Call.get("/v1.1/devicetypes/" + type);
        return complete(http.ask(call, new TypeReference<Data<DeviceType>>() {}).data());
    }

    public Manifest manifest(DeviceTypeId type) {
        var call = Call.get("/v1.1/devicetypes/" + type + "/manifests/latest/properties");
        var answer = http.ask(call, new TypeReference<Data<ManifestProperties>>() {});
        return complete(complete(answer.data()).properties());
    }

    public Device create(NewDevice device) {
        var call = Call.post("/v1.1/devices", device);
        return complete(http.ask(call, new TypeReference<Data<Device>>() {}).data());
    }

    /** Makes a new device token; one that the device had before is dead from then on. */
    public DeviceToken newToken(DeviceId device) {
        var call = Call.put("/v1.1/devices/" + device + "/tokens");
        return complete(
                http.ask(call, new TypeReference<Data<DeviceToken>>() {}).data());
    }

    public void revokeToken(DeviceId device) {
        http.ask(Call.delete("/v1.1/devices/" + device + "/tokens"), new TypeReference<Data<DeviceToken>>() {});
    }

    /** The newest message of each device, as far as it has sent one. At most 100 devices. */
    public List<NormalizedMessage> lastOf(List<DeviceId> devices) {
        var ids = String.join(
                ",", devices.stream().limit(PAGE).map(DeviceId::value).toList());
        var call = Call.get("/v1.1/messages/last").with("sdids", ids).with("count", 1);
        return http.ask(call, new TypeReference<NormalizedMessages>() {}).data();
    }

    /** Messages since a time, newest first: at most so many pages of 100. */
    public List<NormalizedMessage> messagesSince(DeviceId device, Instant start, Instant end, int pages) {
        var call = Call.get("/v1.1/messages")
                .with("sdid", device)
                .with("startDate", start.toEpochMilli())
                .with("endDate", end.toEpochMilli())
                .with("order", "desc")
                .with("count", PAGE);
        var found = new ArrayList<NormalizedMessage>();
        var next = call;
        for (var page = 0; page < pages; page++) {
            var answer = http.ask(next, new TypeReference<NormalizedMessages>() {});
            found.addAll(answer.data());
            if (answer.next() == null || answer.next().isEmpty()) {
                break;
            }
            next = call.with("offset", answer.next());
        }
        return found;
    }

    public MessageId send(DeviceId device, Action action) {
        var call = Call.post("/v1.1/actions", Actions.of(device, List.of(action)));
        var answer = http.ask(call, new TypeReference<Data<MessageReceipt>>() {});
        return complete(complete(answer.data()).mid());
    }

    private static <T> List<T> paged(IntFunction<Page<List<T>>> fetch) {
        var all = new ArrayList<T>();
        for (var page = 0; page < MAX_PAGES; page++) {
            var got = fetch.apply(all.size());
            all.addAll(got.data());
            if (got.data().isEmpty() || all.size() >= got.total()) {
                break;
            }
        }
        return all;
    }

    private <T> T complete(@Nullable T value) {
        if (value == null) {
            throw http.nonsense();
        }
        return value;
    }
}
