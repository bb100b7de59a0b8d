package dev.threetokens.cloud.access;

import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.ShareId;
import dev.threetokens.model.id.UserId;
import java.util.Optional;

/** What an operation is done to. It exists: what does not exist is answered before any decision. */
public sealed interface Target {
    /** The user whose it is, and whose grant counts; empty for what belongs to nobody in this sense. */
    Optional<UserId> belongsTo();

    /** The device that it is, or that it is about; empty if it is none. */
    default Optional<OfDevice> ofDevice() {
        return Optional.empty();
    }

    /**
     * A device, or something that belongs to it: its messages, Actions, presence, token.
     *
     * @param share how it stands to the user through whom somebody comes who is not its owner; {@code gate} fills it in
     */
    record OfDevice(DeviceId device, UserId owner, DeviceTypeId type, Share share) implements Target {
        public OfDevice(DeviceId device, UserId owner, DeviceTypeId type) {
            this(device, owner, type, Share.NOT_ASKED);
        }

        public OfDevice with(Share found) {
            return new OfDevice(device, owner, type, found);
        }

        @Override
        public Optional<OfDevice> ofDevice() {
            return Optional.of(this);
        }

        @Override
        public Optional<UserId> belongsTo() {
            return Optional.of(owner);
        }
    }

    /** Something by itself that is decided with the device that it is about. */
    sealed interface AboutDevice extends Target {
        OfDevice device();

        /** The same about a device that stands otherwise to who comes. */
        AboutDevice with(OfDevice device);

        @Override
        default Optional<UserId> belongsTo() {
            return device().belongsTo();
        }

        @Override
        default Optional<OfDevice> ofDevice() {
            return Optional.of(device());
        }
    }

    /** One message of a device, or one that holds Actions for it, by its source time. */
    record OfMessage(OfDevice device, long ts) implements AboutDevice {
        @Override
        public OfMessage with(OfDevice other) {
            return new OfMessage(other, ts);
        }
    }

    /** A share. {@code device.share} says how this very share stands to the user who comes, and no other. */
    record OfShare(ShareId share, OfDevice device) implements AboutDevice {
        @Override
        public OfShare with(OfDevice other) {
            return new OfShare(share, other);
        }
    }

    /** A share of a device that is to be made. */
    record NewShareOf(OfDevice device, boolean typePublished) implements AboutDevice {
        @Override
        public NewShareOf with(OfDevice other) {
            return new NewShareOf(other, typePublished);
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
