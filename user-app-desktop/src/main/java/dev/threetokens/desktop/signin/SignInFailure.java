package dev.threetokens.desktop.signin;

import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.http.Problem;
import java.time.Duration;

/** The ways in which a sign-in comes to nothing, as exceptions whose sentences are fit to be shown. */
final class SignInFailure {
    private SignInFailure() {}

    static ApiException denied() {
        return because("You did not grant Homeglow access, so it cannot show your devices.", "access_denied");
    }

    static ApiException refused(String code, String description) {
        return because(("The cloud refused the sign-in. " + description).strip(), code);
    }

    static ApiException foreign(String what) {
        return because(
                "The browser brought an answer that Homeglow did not ask for: " + what
                        + ". Nothing of it was accepted. Please start again.",
                "");
    }

    static ApiException late(Duration longest) {
        return because("Nobody signed in within " + longest.toMinutes() + " minutes. Please start again.", "");
    }

    static ApiException cancelled() {
        return because("The sign-in was cancelled.", "");
    }

    static ApiException noPort() {
        return because("Homeglow cannot listen on 127.0.0.1 for the browser's answer.", "");
    }

    private static ApiException because(String sentence, String rule) {
        return new ApiException(new Problem(Problem.Kind.REFUSED, 0, rule, sentence, Duration.ZERO));
    }
}
