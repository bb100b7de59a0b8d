package dev.threetokens.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.model.id.DeviceId;
import java.util.ArrayList;
import java.util.List;

/** What the cloud has stored, asked over REST page by page. */
public final class History {
    private static final int PAGE = 100;

    private final Http cloud;
    private final HeldToken reader;

    /** @param reader of a user or an application that may read the devices */
    public History(Http cloud, HeldToken reader) {
        this.cloud = cloud;
        this.reader = reader;
    }

    /**
     * One number of each stored message, the oldest first.
     *
     * @param start source time in milliseconds from which on they are told
     */
    public List<Long> numbers(DeviceId device, long start, String field) {
        var numbers = new ArrayList<Long>();
        var next = "";
        do {
            var page = page(device, start, next);
            page.path("data")
                    .forEach(message ->
                            numbers.add(message.path("data").path(field).asLong()));
            next = page.path("next").asText();
        } while (!next.isEmpty());
        return numbers;
    }

    private JsonNode page(DeviceId device, long start, String offset) {
        var answer = cloud.get(
                "/v1.1/messages?sdid=" + device + "&startDate=" + start + "&order=asc&count=" + PAGE + "&offset="
                        + offset,
                reader);
        if (!answer.ok()) {
            throw new IllegalStateException("the history was refused with " + answer.status());
        }
        return answer.json();
    }
}
