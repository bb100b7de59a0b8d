package dev.threetokens.e2e.boundaries;

import dev.threetokens.e2e.boundaries.Tables.Cell;
import java.util.Map;

/** Turns a cell into a question to the running cloud. */
final class Requests {
    private static final Map<String, String> TYPES = Map.of(
            "light", MatrixWorld.LIGHT,
            "thermostat", MatrixWorld.THERMOSTAT,
            "weather", MatrixWorld.WEATHER,
            "lock", MatrixWorld.LOCK);

    private final MatrixWorld world;
    private final Registering registering;
    private final Asking asking;

    Requests(MatrixWorld world) {
        this.world = world;
        this.asking = new Asking(world.cloud(), world.http(), world.mqtt());
        this.registering = new Registering(world, this::type);
    }

    /** A status, and the rule id of a refusal. */
    String answerTo(Cell cell) {
        return asking.ask(cell.route(), subject(cell), world.token(cell.principal()));
    }

    /** The whole answer to a read. */
    String read(Cell cell) {
        return asking.read(cell.route(), subject(cell), world.token(cell.principal()));
    }

    private Subject subject(Cell cell) {
        if (cell.route().contains("{aid}")) {
            return new Subject(Map.of("aid", application(cell.object())));
        }
        if (cell.route().contains("{uid}") || cell.route().equals("POST /v1.1/devices")) {
            return user(cell.object());
        }
        if (cell.route().contains("{shareId}")) {
            return share(cell);
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

    /** A permitted request ends the share: it must not be one that other cells need. */
    private Subject share(Cell cell) {
        boolean ends = cell.isAllowed() && cell.route().startsWith("DELETE ");
        var device = ends ? world.copyOf(cell.object()) : world.device(cell.object());
        return new Subject(Map.of("id", device.value(), "shareId", world.shareOf(cell.object(), device)));
    }

    /** A device or token that a permitted request ends must not be one that other cells need. */
    private static boolean endsItsObject(Cell cell) {
        boolean ends = cell.route().startsWith("DELETE ") || cell.route().equals("PUT /v1.1/devices/{id}/tokens");
        return cell.isAllowed() && (ends || cell.route().equals("GET /v1.1/devices/{id}/tokens"));
    }
}
