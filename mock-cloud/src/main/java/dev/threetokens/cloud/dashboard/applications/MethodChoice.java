package dev.threetokens.cloud.dashboard.applications;

import dev.threetokens.cloud.applications.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A method in words.
 *
 * @param warning why not to use it; empty if there is no reason
 */
record MethodChoice(Method method, String name, String meaning, String warning, boolean enabled) {
    /** All methods, in the order in which they are recommended. */
    static List<MethodChoice> all(Predicate<Method> enabled) {
        return Arrays.stream(Words.values())
                .map(words -> new MethodChoice(
                        words.method, words.text, words.meaning, words.warning, enabled.test(words.method)))
                .toList();
    }

    private enum Words {
        PKCE(
                Method.AUTHORIZATION_CODE_PKCE,
                "Authorization Code with PKCE",
                "Users sign in to an installed app or a browser app, which keeps no secret.",
                ""),
        CODE(
                Method.AUTHORIZATION_CODE,
                "Authorization Code",
                "Users sign in to a web application, whose server keeps the client secret.",
                ""),
        CREDENTIALS(
                Method.CLIENT_CREDENTIALS,
                "Client Credentials",
                "A server gets application tokens with the client secret, and reaches what all its users granted.",
                ""),
        LIMITED_INPUT(
                Method.LIMITED_INPUT,
                "Limited Input",
                "Users sign in to a device without a keyboard or browser, by typing a short code elsewhere.",
                ""),
        IMPLICIT(
                Method.IMPLICIT,
                "Implicit",
                "For old browser applications that cannot be changed.",
                "Legacy, avoid: the access token travels in the browser's address, where the history, logs and other "
                        + "scripts can read it, and nothing proves that your application is the one that got it. Use "
                        + "Authorization Code with PKCE.");

        private final Method method;
        private final String text;
        private final String meaning;
        private final String warning;

        Words(Method method, String text, String meaning, String warning) {
            this.method = method;
            this.text = text;
            this.meaning = meaning;
            this.warning = warning;
        }
    }
}
