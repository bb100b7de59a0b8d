package dev.threetokens.sim.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.error.ErrorEnvelope;
import dev.threetokens.model.setup.SetupAnswer;
import dev.threetokens.sim.fleet.DeviceView;
import dev.threetokens.sim.fleet.Fleet;
import dev.threetokens.sim.fleet.FleetRefusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP endpoint, for callers of the loopback address, where a proxy hands devices their tokens. */
public final class SetupEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(SetupEndpoint.class);
    private static final int MAX_BODY_BYTES = 4 * 1024;
    private static final int IDLE_SECONDS = 15;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx;
    private final Fleet fleet;
    private final SetupReader reader;

    /** @param types the unique names of the device types that can be set up */
    public SetupEndpoint(Vertx vertx, Fleet fleet, SortedSet<String> types) {
        this.vertx = vertx;
        this.fleet = fleet;
        this.reader = new SetupReader(types);
    }

    public Future<HttpServer> listen(SetupSettings settings) {
        return vertx.createHttpServer(new HttpServerOptions().setIdleTimeout(IDLE_SECONDS))
                .requestHandler(router())
                .listen(settings.port(), settings.host());
    }

    private Router router() {
        var router = Router.router(vertx);
        router.route().failureHandler(this::refuse);
        router.route().handler(new LoopbackOnly());
        router.get("/health").handler(context -> answer(context, 200, Map.of("status", "UP")));
        router.get("/devices").handler(context -> answer(context, 200, new Data<>(new Devices(fleet.devices()))));
        router.post("/setup").handler(SetupEndpoint::requireJson);
        router.post("/setup")
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
                .handler(this::setUp);
        router.errorHandler(404, context -> answer(context, SetupRefused.of(404, "Not Found")));
        router.errorHandler(405, context -> answer(context, SetupRefused.of(405, "Method Not Allowed")));
        return router;
    }

    private static void requireJson(RoutingContext context) {
        var type = String.valueOf(context.request().getHeader("Content-Type"));
        if (type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            context.next();
        } else {
            context.fail(SetupRefused.notJson());
        }
    }

    private void setUp(RoutingContext context) {
        var body = context.body().buffer();
        var setup = reader.read(body == null ? new byte[0] : body.getBytes());
        fleet.setUp(setup)
                .onSuccess(done -> {
                    LOG.info("{}: set up as {} '{}'", setup.deviceId(), setup.type(), setup.name());
                    var message = "The device has its token and connects by itself.";
                    answer(context, 200, new Data<>(new SetupAnswer(setup.deviceId(), message)));
                })
                .onFailure(context::fail);
    }

    private void refuse(RoutingContext context) {
        var refused = refusal(context);
        LOG.info("Request refused with {}", refused.status());
        answer(context, refused);
    }

    private static SetupRefused refusal(RoutingContext context) {
        if (context.failure() instanceof SetupRefused refused) {
            return refused;
        }
        if (context.failure() instanceof FleetRefusal refused) {
            return SetupRefused.of(refused.kind() == FleetRefusal.Kind.NOT_SAVED ? 500 : 409, refused.getMessage());
        }
        if (context.statusCode() == 413) {
            return SetupRefused.of(413, "The body may have " + MAX_BODY_BYTES + " bytes at most.");
        }
        if (context.failure() != null) {
            LOG.error("A request failed", context.failure());
        }
        return SetupRefused.of(500, "The request failed; the simulator's log says why.");
    }

    private static void answer(RoutingContext context, SetupRefused refused) {
        answer(context, refused.status(), new ErrorEnvelope(refused.body()));
    }

    private static void answer(RoutingContext context, int status, Object body) {
        if (context.response().ended()) {
            return;
        }
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(json(body));
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The {@code data} of {@code GET /devices}. */
    record Devices(List<DeviceView> devices) {}
}
