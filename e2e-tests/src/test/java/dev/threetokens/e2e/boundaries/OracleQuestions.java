package dev.threetokens.e2e.boundaries;

import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.oracle.Oracle;
import dev.threetokens.e2e.oracle.Principal;
import dev.threetokens.e2e.oracle.Thing;
import dev.threetokens.e2e.worlds.Names;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.registration.NewRegistration;
import dev.threetokens.model.registration.PinConfirmation;
import dev.threetokens.model.registration.RegistrationCompletion;
import dev.threetokens.model.registration.RegistrationTicket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks every question of everything that it can be asked of, for everybody, and has the oracle say what must come. */
final class OracleQuestions {
    private static final String ABSENT = "absent";
    private static final List<String> TYPES = List.of("light", "weather", "lock", "gadget", ABSENT);
    private static final List<String> APPLICATIONS = List.of("homeglow", "reader", "nosy", ABSENT);
    private static final String CERT = "/v1.1/cert/devices/registrations";

    private final OracleStage stage;
    private final Asking asking;
    private final Map<String, String> messages = new HashMap<>();
    private final Map<String, String> actions = new HashMap<>();
    private int vendorIds;

    OracleQuestions(OracleStage stage) {
        this.stage = stage;
        this.asking =
                new Asking(stage.world().cloud(), stage.http(), stage.world().mqtt());
        stage.deviceNames().forEach(device -> {
            messages.put(device, stage.message(device));
            actions.put(device, stage.action(device));
        });
    }

    Stream<OracleCell> cells() {
        return Question.all().stream().flatMap(this::cellsOf);
    }

    private Stream<OracleCell> cellsOf(Question question) {
        return things(question).flatMap(thing -> stage.cast().stream().map(cast -> cell(question, thing, cast)));
    }

    private Stream<Thing> things(Question question) {
        return switch (question.object()) {
            case DEVICE ->
                Stream.concat(stage.deviceNames().stream(), Stream.of(ABSENT)).map(Thing.OfDevice::new);
            case SHARE ->
                Stream.concat(stage.sharedDevices().stream(), Stream.of(ABSENT)).map(Thing.OfDevice::new);
            case USER ->
                Stream.concat(stage.users().stream(), Stream.of(ABSENT)).map(Thing.OfUser::new);
            case TYPE -> TYPES.stream().map(Thing.OfType::new);
            case APP -> APPLICATIONS.stream().map(Thing.OfApplication::new);
            case NEW ->
                Stream.concat(stage.users().stream(), Stream.of(ABSENT))
                        .flatMap(user -> TYPES.stream().map(type -> new Thing.NewDevice(user, type)));
            case PIN -> TYPES.stream().filter(type -> !type.equals(ABSENT)).map(Thing.OfType::new);
            case SELF, NONE -> Stream.of(new Thing.Whatever());
        };
    }

    private OracleCell cell(Question question, Thing thing, Cast cast) {
        int expected = Oracle.answer(cast.principal(), question.deed(), meant(question, thing, cast), stage.facts());
        var told = asking.ask(question.route(), subject(question, thing, expected == 200), cast.token());
        return new OracleCell(question, thing, title(thing), cast, expected, told);
    }

    /** Of itself, a user; by a PIN, a new device of one's own. */
    private static Thing meant(Question question, Thing thing, Cast cast) {
        return switch (question.object()) {
            case SELF -> self(cast).<Thing>map(Thing.OfUser::new).orElse(thing);
            case PIN ->
                self(cast)
                        .<Thing>map(user -> new Thing.NewDevice(user, ((Thing.OfType) thing).type()))
                        .orElse(thing);
            default -> thing;
        };
    }

    private static Optional<String> self(Cast cast) {
        return cast.principal() instanceof Principal.UserIn user ? Optional.of(user.user()) : Optional.empty();
    }

    private static String title(Thing thing) {
        if (thing instanceof Thing.OfDevice one) {
            return "device " + one.device();
        }
        if (thing instanceof Thing.OfUser one) {
            return "user " + one.user();
        }
        if (thing instanceof Thing.OfType one) {
            return "type " + one.type();
        }
        if (thing instanceof Thing.OfApplication one) {
            return "application " + one.application();
        }
        return thing instanceof Thing.NewDevice one ? "new " + one.type() + " of " + one.user() : "";
    }

    private Subject subject(Question question, Thing thing, boolean allowed) {
        if (question.object() == Question.Object.PIN) {
            return new Subject(
                    Map.of("pin", ticket(((Thing.OfType) thing).type()).pin()));
        }
        if (thing instanceof Thing.OfDevice one) {
            return question.object() == Question.Object.SHARE
                    ? ofShare(question, one.device(), allowed)
                    : ofDevice(question, one.device(), allowed);
        }
        if (thing instanceof Thing.OfUser one) {
            return new Subject(Map.of("uid", Names.id(one.user())));
        }
        if (thing instanceof Thing.OfType one) {
            return new Subject(Map.of("id", Names.typeId(one.type()), "version", "latest"));
        }
        if (thing instanceof Thing.NewDevice one) {
            return new Subject(Map.of("uid", Names.id(one.user()), "dtid", Names.typeId(one.type())));
        }
        return thing instanceof Thing.OfApplication one
                ? new Subject(Map.of("aid", Names.id(one.application())))
                : new Subject(Map.of("deviceToken", stage.someDeviceToken()));
    }

    private Subject ofShare(Question question, String device, boolean allowed) {
        boolean ends = allowed && question.ends() == Question.Ends.YES;
        var shared = ends ? stage.sharedCopyOf(device) : device;
        return new Subject(Map.of("id", stage.deviceId(shared), "shareId", stage.shareId(shared)));
    }

    private Subject ofDevice(Question question, String device, boolean allowed) {
        return new Subject(Map.of(
                "id",
                allowed ? idFor(question, device) : stage.deviceId(device),
                "mid",
                messages.getOrDefault(device, Names.id(ABSENT)),
                "actionMid",
                actions.getOrDefault(device, Names.id(ABSENT)),
                "data",
                "{\"value\":1}",
                "action",
                "act",
                "parameters",
                "{}"));
    }

    private String idFor(Question question, String device) {
        return switch (question.ends()) {
            case NO -> stage.deviceId(device);
            case YES -> stage.deviceId(stage.copyOf(device));
            case REGISTRATION -> registered(device);
        };
    }

    /** A device of the same owner and type that was registered by its PIN. */
    private String registered(String device) {
        var owned = stage.facts().devices().get(device);
        var ticket = ticket(owned.type());
        var confirmation = new PinConfirmation(ticket.pin(), "By its PIN", null);
        stage.http()
                .send(
                        "PUT",
                        "/v1.1/devices/registrations/pin",
                        Optional.of(Http.bearer(stage.ownerToken(owned.owner()))),
                        Optional.of(confirmation));
        return stage.http()
                .send(
                        "PUT",
                        CERT + "/" + ticket.rid(),
                        Optional.empty(),
                        Optional.of(new RegistrationCompletion(ticket.nonce())))
                .data()
                .path("did")
                .asText();
    }

    private RegistrationTicket ticket(String type) {
        var body = new NewRegistration(new DeviceTypeId(Names.typeId(type)), "oracle-" + ++vendorIds);
        return stage.http().post(CERT, body).dataAs(RegistrationTicket.class);
    }
}
