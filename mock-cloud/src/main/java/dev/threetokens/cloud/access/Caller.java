package dev.threetokens.cloud.access;

import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.util.Optional;
import java.util.function.Function;

/** Who calls: one kind per token kind, as a living token proves it, and the user in the cloud's own console. */
public sealed interface Caller {
    /** Chooses by kind; a kind that is forgotten does not compile. */
    <T> T choose(
            Function<UserCaller, T> ofUser,
            Function<ApplicationCaller, T> ofApplication,
            Function<DeviceCaller, T> ofDevice,
            Function<ConsoleCaller, T> ofConsole);

    /** The user who signed in, if one did. */
    default Optional<UserId> signedInUser() {
        return choose(
                user -> Optional.of(user.user()),
                application -> Optional.empty(),
                device -> Optional.empty(),
                console -> Optional.of(console.user()));
    }

    /** The application that calls, or through which the user does, if there is one. */
    default Optional<ClientId> application() {
        return choose(
                user -> Optional.of(user.client()),
                application -> Optional.of(application.client()),
                device -> Optional.empty(),
                console -> Optional.empty());
    }

    /** A user, through an application that the user signed in to. */
    record UserCaller(UserId user, ClientId client, Scope scope) implements Caller {
        @Override
        public <T> T choose(
                Function<UserCaller, T> ofUser,
                Function<ApplicationCaller, T> ofApplication,
                Function<DeviceCaller, T> ofDevice,
                Function<ConsoleCaller, T> ofConsole) {
            return ofUser.apply(this);
        }
    }

    /** An application on its own behalf, with the developer who owns it. */
    record ApplicationCaller(ClientId client, UserId developer, Scope scope) implements Caller {
        @Override
        public <T> T choose(
                Function<UserCaller, T> ofUser,
                Function<ApplicationCaller, T> ofApplication,
                Function<DeviceCaller, T> ofDevice,
                Function<ConsoleCaller, T> ofConsole) {
            return ofApplication.apply(this);
        }
    }

    /** A physical device, with the owner and the type that it has now. */
    record DeviceCaller(DeviceId device, UserId owner, DeviceTypeId type) implements Caller {
        @Override
        public <T> T choose(
                Function<UserCaller, T> ofUser,
                Function<ApplicationCaller, T> ofApplication,
                Function<DeviceCaller, T> ofDevice,
                Function<ConsoleCaller, T> ofConsole) {
            return ofDevice.apply(this);
        }
    }

    /** A user who is signed in to the cloud's own console, without any application between. */
    record ConsoleCaller(UserId user) implements Caller {
        @Override
        public <T> T choose(
                Function<UserCaller, T> ofUser,
                Function<ApplicationCaller, T> ofApplication,
                Function<DeviceCaller, T> ofDevice,
                Function<ConsoleCaller, T> ofConsole) {
            return ofConsole.apply(this);
        }
    }
}
