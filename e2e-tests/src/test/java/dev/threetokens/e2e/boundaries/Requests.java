package dev.threetokens.e2e.boundaries;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.api.Socket;
import dev.threetokens.e2e.boundaries.Tables.Cell;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Turns a cell into a request to the running cloud, and its answer into the words of the table. */
final class Requests {
    private static final String FORM = "form ";
    private static final String CHANNEL = "WS /v1.1/websocket";
    private static final Map<String, String> TYPES = Map.of(
            "light", MatrixWorld.LIGHT,
            "thermostat", MatrixWorld.THERMOSTAT,
            "weather", MatrixWorld.WEATHER,
            "lock", MatrixWorld.LOCK);

    private final MatrixWorld world;
    private final Registering registering;
    private final Map<String, String> bodies = Tables.bodies();

    Requests(MatrixWorld world) {
        this.world = world;
        this.registering = new Registering(world, this::type);
    }

    /** A status, and the rule id of a refusal. */
    String answerTo(Cell cell) {
        var token = world.token(cell.principal());
        var subject = subject(cell);
        if (cell.route().equals(CHANNEL)) {
            return register(subject, token);
        }
        var target = subject.fill(cell.route().substring(cell.route().indexOf(' ') + 1));
        return cell.route().startsWith("WS ") ? open(target, token) : rest(cell, target, subject, token);
    }

    private String rest(Cell cell, String target, Subject subject, Optional<HeldToken> token) {
        var method = cell.route().substring(0, cell.route().indexOf(' '));
        var body = Optional.ofNullable(bodies.get(cell.route())).map(subject::fill);
        var authorization = token.map(Http::bearer);
        if (body.isPresent() && body.get().startsWith(FORM)) {
            return inWords(world.http()
                    .raw(
                            method,
                            target,
                            authorization,
                            "application/x-www-form-urlencoded",
                            body.get().substring(FORM.length())));
        }
        return inWords(world.http().send(method, target, authorization, body));
    }

    private String open(String target, Optional<HeldToken> token) {
        try {
            Socket.open(world.cloud(), target, token).close();
            return "101";
        } catch (Socket.Refused refused) {
            return String.valueOf(refused.status());
        }
    }

    private String register(Subject subject, Optional<HeldToken> token) {
        try (var socket = Socket.channel(world.cloud())) {
            var frame = new HashMap<>(Map.of("type", "register", "sdid", subject.fill("{id}"), "cid", "1"));
            token.ifPresent(held -> frame.put("Authorization", Http.bearer(held)));
            socket.send(frame);
            return socket.next(Duration.ofSeconds(5), one -> one.has("data") || one.has("error"))
                    .map(Requests::inWords)
                    .orElse("no answer");
        }
    }

    private static String inWords(JsonNode frame) {
        var error = frame.path("error");
        return error.isMissingNode()
                ? frame.path("data").path("code").asText()
                : inWords(
                        error.path("code").asInt(),
                        Optional.ofNullable(error.get("rule")).map(JsonNode::asText));
    }

    private static String inWords(Answer answer) {
        return inWords(answer.status(), answer.rule());
    }

    private static String inWords(int status, Optional<String> rule) {
        return status + rule.map(id -> " " + id).orElse("");
    }

    private Subject subject(Cell cell) {
        if (cell.route().contains("{aid}")) {
            return new Subject(Map.of("aid", application(cell.object())));
        }
        if (cell.route().contains("{uid}") || cell.route().equals("POST /v1.1/devices")) {
            return user(cell.object());
        }
        if (cell.route().contains("/registrations")) {
            return registering.subject(cell);
        }
        if (cell.route().contains("devicetypes") || cell.route().contains("sdtids")) {
            return new Subject(Map.of("id", type(cell.object()), "version", "latest"));
        }
        return cell.object().equals("-") ? none() : device(cell);
    }

    private Subject none() {
        return new Subject(Map.of(
                "deviceToken", world.token(Principal.DEVICE).orElseThrow().value()));
    }

    private String application(String object) {
        return switch (object) {
            case "homeglow" -> world.world().homeglow().value();
            case "nosy" -> world.world().nosyMetrics().value();
            default -> "0123456789abcdef0123456789abcdef";
        };
    }

    private Subject user(String object) {
        var parts = object.split(":");
        var user = world.world().users().get(parts[0]);
        return new Subject(Map.of(
                "uid",
                user == null ? "0123456789abcdef0123456789abcdef" : user.id().value(),
                "dtid",
                type(parts.length > 1 ? parts[1] : "light")));
    }

    private String type(String object) {
        return TYPES.containsKey(object) ? world.world().type(TYPES.get(object)).value() : "dt0123456789abcdef";
    }

    private Subject device(Cell cell) {
        var id = endsItsObject(cell) ? world.copyOf(cell.object()) : world.device(cell.object());
        return new Subject(Map.of(
                "id",
                id.value(),
                "mid",
                cell.route().contains("{mid}") ? world.messageOf(cell.object()) : "",
                "actionMid",
                cell.route().contains("{actionMid}") ? world.actionOf(cell.object()) : "",
                "data",
                "{\"" + MatrixWorld.fieldOf(cell.object()) + "\":1}",
                "action",
                MatrixWorld.actionNameOf(cell.object()),
                "parameters",
                MatrixWorld.parametersOf(cell.object())));
    }

    /** A device or token that a permitted request ends must not be one that other cells need. */
    private static boolean endsItsObject(Cell cell) {
        boolean ends = cell.route().startsWith("DELETE ") || cell.route().equals("PUT /v1.1/devices/{id}/tokens");
        return cell.isAllowed() && (ends || cell.route().equals("GET /v1.1/devices/{id}/tokens"));
    }
}
