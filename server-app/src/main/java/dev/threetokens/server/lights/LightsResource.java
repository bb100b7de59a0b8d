package dev.threetokens.server.lights;

import dev.threetokens.model.envelope.Data;
import dev.threetokens.server.web.Refusal;
import dev.threetokens.server.web.SameOrigin;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** {@code POST /lights}: the button of the page. */
@Path("/lights")
public final class LightsResource {
    private final LightSwitch lights;

    LightsResource(LightSwitch lights) {
        this.lights = lights;
    }

    @POST
    @SameOrigin
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Data<LightsReport> set(@Nullable LightsOrder order) {
        if (order == null || order.on() == null) {
            throw Refusal.invalid("Say \"on\": true or \"on\": false.");
        }
        return new Data<>(lights.set(order.on()));
    }
}
