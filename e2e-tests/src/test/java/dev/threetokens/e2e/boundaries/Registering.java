package dev.threetokens.e2e.boundaries;

import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.boundaries.Tables.Cell;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.registration.NewRegistration;
import dev.threetokens.model.registration.PinConfirmation;
import dev.threetokens.model.registration.RegisteredDevice;
import dev.threetokens.model.registration.RegistrationCompletion;
import dev.threetokens.model.registration.RegistrationReceipt;
import dev.threetokens.model.registration.RegistrationTicket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The objects of the routes that register devices by PIN: PINs, registrations, registered devices. */
final class Registering {
    private static final String CERT = "/v1.1/cert/devices/registrations";
    private static final String NO_ID = "0123456789abcdef0123456789abcdef";
    private static final String NO_PIN = "AAAAAAAA";

    private final MatrixWorld world;
    private final UnaryOperator<String> typeIds;
    private final Map<String, RegistrationTicket> tickets = new HashMap<>();
    private final Map<String, String> confirmed = new HashMap<>();
    private int devices;

    /** @param typeIds the id of a device type by its name in the table */
    Registering(MatrixWorld world, UnaryOperator<String> typeIds) {
        this.world = world;
        this.typeIds = typeIds;
    }

    Subject subject(Cell cell) {
        if (cell.route().endsWith("/pin")) {
            return new Subject(Map.of("pin", pin(cell.object())));
        }
        if (cell.route().contains("{rid}")) {
            return new Subject(Map.of("rid", registration(cell.object())));
        }
        if (cell.route().startsWith("POST ")) {
            return new Subject(Map.of("id", typeIds.apply(cell.object())));
        }
        return new Subject(Map.of("id", device(cell)));
    }

    private String pin(String type) {
        return type.equals("unknown")
                ? NO_PIN
                : tickets.computeIfAbsent(type, this::ticket).pin();
    }

    private String registration(String object) {
        return switch (object) {
            case "unknown" -> NO_ID;
            case "pending" ->
                tickets.computeIfAbsent("pending", any -> ticket("light")).rid().value();
            default -> confirmed.computeIfAbsent(object, user -> confirm(ticket("light"), user));
        };
    }

    /** A permitted request ends the registration: it must not be one that other cells need. */
    private String device(Cell cell) {
        if (!cell.isAllowed()) {
            return world.device(cell.object()).value();
        }
        var ticket = ticket(cell.object().equals("own") ? "thermostat" : "light");
        confirm(ticket, cell.object().equals("bob") ? "bob" : "alice");
        var body = Optional.of(new RegistrationCompletion(ticket.nonce()));
        return world.http()
                .send("PUT", CERT + "/" + ticket.rid(), Optional.empty(), body)
                .dataAs(RegisteredDevice.class)
                .did()
                .value();
    }

    private RegistrationTicket ticket(String type) {
        var body = new NewRegistration(new DeviceTypeId(typeIds.apply(type)), "matrix-" + devices++);
        return world.http().post(CERT, body).dataAs(RegistrationTicket.class);
    }

    private String confirm(RegistrationTicket ticket, String user) {
        var token = Optional.of(Http.bearer(world.userToken(user)));
        var body = Optional.of(new PinConfirmation(ticket.pin(), "By its PIN", null));
        return world.http()
                .send("PUT", "/v1.1/devices/registrations/pin", token, body)
                .dataAs(RegistrationReceipt.class)
                .rid()
                .value();
    }
}
