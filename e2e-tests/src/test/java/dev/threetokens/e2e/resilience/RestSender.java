package dev.threetokens.e2e.resilience;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.model.id.DeviceId;
import java.io.UncheckedIOException;
import java.net.URI;

/** Sends a report, waits for its answer, and sends the next. */
public final class RestSender extends Sender {
    private final Http cloud;

    public RestSender(URI cloud, DeviceId device, HeldToken token) {
        super(device, token);
        this.cloud = new Http(cloud);
    }

    @Override
    void send() {
        try {
            while (goesOn()) {
                send(nextNumber());
            }
        } catch (UncheckedIOException gone) {
            return;
        }
    }

    private void send(long number) {
        var answer = cloud.post("/v1.1/messages", token, report(number));
        if (answer.ok()) {
            acknowledge(number);
        } else {
            refuse(answer.toString());
        }
    }
}
