package dev.threetokens.cloud.streams;

import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.NormalizedMessage;
import java.util.Set;

/** Which messages a live stream asks for. What of them it gets, the gate decides for each message. */
public sealed interface LiveFilter {
    boolean matches(NormalizedMessage message);

    /** Messages of all devices of a user. */
    record OfUser(UserId user) implements LiveFilter {
        @Override
        public boolean matches(NormalizedMessage message) {
            return message.uid().equals(user);
        }
    }

    /** Messages of these devices. */
    record OfDevices(Set<DeviceId> devices) implements LiveFilter {
        public OfDevices {
            devices = Set.copyOf(devices);
        }

        @Override
        public boolean matches(NormalizedMessage message) {
            return devices.contains(message.sdid());
        }
    }

    /** Messages of all devices of these types that the caller may read. */
    record OfTypes(Set<DeviceTypeId> types) implements LiveFilter {
        public OfTypes {
            types = Set.copyOf(types);
        }

        @Override
        public boolean matches(NormalizedMessage message) {
            return types.contains(message.sdtid());
        }
    }
}
