package dev.threetokens.cloud.rest;

import dev.threetokens.model.id.DeviceId;
import java.util.Arrays;
import java.util.List;

/** Device ids in one parameter, separated by commas; a comma at the end does not matter. */
final class DeviceList {
    private static final int MAX_DEVICES = 100;

    private DeviceList() {}

    /** @param name of the parameter, for who sends a wrong one */
    static List<DeviceId> ids(String name, String list) {
        var ids = Arrays.stream(list.split(","))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
        if (ids.isEmpty() || ids.size() > MAX_DEVICES) {
            throw RestException.invalid(name, "1 to " + MAX_DEVICES + " device ids, separated by commas");
        }
        try {
            return ids.stream().map(DeviceId::new).toList();
        } catch (IllegalArgumentException e) {
            throw RestException.notFound();
        }
    }
}
