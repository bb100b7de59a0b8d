package dev.threetokens.cloud.oauth.limitedinput;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a user's answer for a device. */
enum GoResult {
    ALLOWED("Your device is let in", "It signs in within a few seconds. You can close this page."),
    DENIED("Your device is not let in", "It was told so, and got nothing. You can close this page."),
    OVER(
            "This code is over",
            "It was answered before, or it has expired. Let the device make a new code and enter that one.");

    private final String title;
    private final String message;

    GoResult(String title, String message) {
        this.title = title;
        this.message = message;
    }

    static Optional<GoResult> of(String name) {
        return Arrays.stream(values())
                .filter(result -> result.path().endsWith("/" + name))
                .findFirst();
    }

    String title() {
        return title;
    }

    String message() {
        return message;
    }

    String path() {
        return GoEndpoint.PATH + "/" + name().toLowerCase(Locale.ROOT);
    }
}
