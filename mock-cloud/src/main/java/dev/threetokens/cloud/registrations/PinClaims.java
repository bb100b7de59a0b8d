package dev.threetokens.cloud.registrations;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.registrations.PinEntry.DeviceOfUser;
import dev.threetokens.cloud.registrations.RegistrationException.Reason;
import dev.threetokens.cloud.targets.DeviceTargets;
import dev.threetokens.cloud.targets.DeviceTypeTargets;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.RegistrationId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;

/** A user types in the PIN that a device shows, in an application or in the console. */
@Singleton
public class PinClaims {
    private final Gate gate;
    private final PinThrottle throttle;
    private final Registrations registrations;
    private final DeviceTargets devices;
    private final DeviceTypeTargets types;

    PinClaims(
            Gate gate,
            PinThrottle throttle,
            Registrations registrations,
            DeviceTargets devices,
            DeviceTypeTargets types) {
        this.gate = gate;
        this.throttle = throttle;
        this.registrations = registrations;
        this.devices = devices;
        this.types = types;
    }

    /**
     * @param address where the request came from
     * @throws dev.threetokens.cloud.gate.AccessRefusedException if a rule refuses; the PIN stays good
     * @throws RegistrationException if the PIN is wrong, or may not be used for this device
     */
    public RegistrationId claim(Caller caller, String address, PinEntry entry) {
        var user = userWhoMayTry(caller);
        throttle.attempt(user, address);
        var waiting =
                registrations.waitingFor(entry.pin()).orElseThrow(() -> RegistrationException.of(Reason.WRONG_PIN));
        throttle.wasRight(user, address);
        if (entry.claim() instanceof DeviceOfUser had) {
            mayReplace(caller, waiting, had.device());
        } else {
            mayAdd(caller, waiting, user);
        }
        registrations.confirm(waiting, user, entry.claim());
        return waiting.id();
    }

    /** Who may register nothing at all learns nothing of any PIN. The gate notes only what it refuses here. */
    private UserId userWhoMayTry(Caller caller) {
        var user = caller.signedInUser();
        var target = user.<Target>map(Target.OfUser::new).orElseGet(Target.NoUser::new);
        if (!gate.allows(caller, Operation.CONFIRM_REGISTRATION, target)) {
            gate.require(caller, Operation.CONFIRM_REGISTRATION, target);
        }
        return user.orElseThrow();
    }

    private void mayAdd(Caller caller, Registration waiting, UserId user) {
        gate.open(
                caller,
                Operation.CONFIRM_REGISTRATION,
                types.ofNewDevice(user, waiting.type()).orElseThrow());
    }

    private void mayReplace(Caller caller, Registration waiting, DeviceId id) {
        var found = devices.find(id).orElseThrow(() -> RegistrationException.of(Reason.NO_SUCH_DEVICE));
        var device = gate.open(caller, Operation.CONFIRM_REGISTRATION, found).value();
        if (!device.type().equals(waiting.type())) {
            throw RegistrationException.of(Reason.OTHER_TYPE);
        }
        if (registrations.registered(id)) {
            throw RegistrationException.of(Reason.ALREADY_REGISTERED);
        }
    }
}
