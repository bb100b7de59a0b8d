package dev.threetokens.cloud.oauth.limitedinput;

import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.Applications;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.oauth.consent.ConsentQuestion;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What the user is asked about a device. Always, even if the application was granted the same before: the code may have
 * come from somebody else's device (RFC 8628 section 5.4).
 */
@Singleton
class DeviceQuestions {
    static final String ACTION = "/go/consent";

    private static final String SEPARATOR = " ";
    private static final int PARTS = 2;

    private final DeviceCodes codes;
    private final Applications applications;

    DeviceQuestions(DeviceCodes codes, Applications applications) {
        this.codes = codes;
        this.applications = applications;
    }

    /** Empty if the application has switched the method off since, or asks for nothing any more. */
    Optional<ConsentQuestion> about(WaitingDevice device, String userCode) {
        return applications
                .find(device.client())
                .filter(application -> application.enables(Method.LIMITED_INPUT))
                .map(application -> question(application, device, userCode))
                .filter(question -> !question.asked().all().isEmpty());
    }

    /** The same question again, if its device still waits. */
    Optional<ConsentQuestion> again(String occasion) {
        var parts = occasion.split(SEPARATOR, PARTS);
        return codes.waiting(parts[0]).flatMap(device -> about(device, parts[1]));
    }

    /** The device that a question was about. */
    static String keyOf(ConsentQuestion question) {
        return question.occasion().split(SEPARATOR, PARTS)[0];
    }

    private static ConsentQuestion question(Application application, WaitingDevice device, String userCode) {
        return new ConsentQuestion(
                application,
                device.scope(),
                ACTION,
                device.key() + SEPARATOR + userCode,
                Optional.empty(),
                Optional.of("A device asks for this. Allow it only if you have the device in front of you and it shows "
                        + userCode + ": whoever holds it can use your devices from then on."));
    }
}
