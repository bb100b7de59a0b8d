package dev.threetokens.cloud;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.shares.StoredShare;
import dev.threetokens.model.id.UserId;
import java.util.Set;
import java.util.stream.Stream;

/** What architecture rules say about calls of stores: the classes that read and write what is kept. */
final class Stores {
    private static final String CLOUD = "dev.threetokens.cloud.";
    private static final String IDS = UserId.class.getPackageName();
    private static final Set<String> STORES =
            Set.of("devices", "messages", "analytics", "shares", "applications", "registrations", "accounts", "tokens");
    private static final Set<Class<?>> STORED =
            Set.of(StoredDevice.class, StoredDeviceType.class, StoredShare.class, Application.class, Opened.class);

    /** Their user is the one who is signed in, and her id comes from her session, not from a request. */
    private static final Set<String> OF_THE_SIGNED_IN_USER = Set.of("console", "dashboard", "invitations");

    /** Who is connected now is told by the streams themselves. */
    private static final Set<String> TOLD_BY_STREAMS = Set.of("Presence.came", "Presence.left");

    private Stores() {}

    static ArchCondition<JavaClass> callWithABareId() {
        return callMethodWhere(DescribedPredicate.describe("a store is called with a bare id", Stores::hasABareId));
    }

    static ArchCondition<JavaClass> makeWhatIsStored() {
        return callConstructorWhere(DescribedPredicate.describe(
                "it makes what is stored", call -> STORED.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)));
    }

    private static boolean hasABareId(JavaCall<?> call) {
        return STORES.contains(part(call.getTargetOwner()))
                && !call.getTargetOwner().isRecord()
                && !answersClosed(call)
                && !TOLD_BY_STREAMS.contains(call.getTargetOwner().getSimpleName() + "." + call.getName())
                && ids(call).anyMatch(id -> !isOfTheSignedInUser(call, id));
    }

    private static boolean answersClosed(JavaCall<?> call) {
        return call.getTarget()
                .resolveMember()
                .filter(method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Guarded.class)))
                .isPresent();
    }

    private static boolean isOfTheSignedInUser(JavaAccess<?> call, JavaClass id) {
        return id.isEquivalentTo(UserId.class) && OF_THE_SIGNED_IN_USER.contains(part(call.getOriginOwner()));
    }

    private static Stream<JavaClass> ids(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().stream()
                .filter(type -> type.getPackageName().equals(IDS));
    }

    /** The package of the cloud that it is in, without what lies below. */
    private static String part(JavaClass one) {
        var name = one.getPackageName() + ".";
        return name.startsWith(CLOUD) ? name.substring(CLOUD.length(), name.indexOf('.', CLOUD.length())) : "";
    }
}
