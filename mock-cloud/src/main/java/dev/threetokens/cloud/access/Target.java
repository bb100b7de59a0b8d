package dev.threetokens.cloud.access;

import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.util.Optional;

/** What an operation is done to. It exists: what does not exist is answered before any decision. */
public sealed interface Target {
    /** The user whose it is, and whose grant counts; empty for what belongs to nobody in this sense. */
    Optional<UserId> belongsTo();

    /** A device, or something that belongs to it: its messages, Actions, presence, token. */
    record OfDevice(DeviceId device, UserId owner, DeviceTypeId type) implements Target {
        @Override
        public Optional<UserId> belongsTo() {
            return Optional.of(owner);
        }
    }

    /** A device that is to be added for this owner. */
    record NewDeviceOf(UserId owner, DeviceTypeId type, boolean typeUsableByOwner) implements Target {
        @Override
        public Optional<UserId> belongsTo() {
            return Optional.of(owner);
        }
    }

    /** A user: the profile or the list of devices. */
    record OfUser(UserId user) implements Target {
        @Override
        public Optional<UserId> belongsTo() {
            return Optional.of(user);
        }
    }

    /** A device type with its manifests. */
    record OfDeviceType(DeviceTypeId type, UserId owner, boolean published) implements Target {
        @Override
        public Optional<UserId> belongsTo() {
            return Optional.empty();
        }
    }

    /** An application, with the user who owns it as its developer. */
    record OfApplication(ClientId application, UserId owner) implements Target {
        @Override
        public Optional<UserId> belongsTo() {
            return Optional.of(owner);
        }
    }

    /** The catalogue of device types, which shows each caller only what it may use. */
    record Catalogue() implements Target {
        @Override
        public Optional<UserId> belongsTo() {
            return Optional.empty();
        }
    }

    /** The user of a caller who has none: a device or an application that asks for "self". */
    record NoUser() implements Target {
        @Override
        public Optional<UserId> belongsTo() {
            return Optional.empty();
        }
    }
}
