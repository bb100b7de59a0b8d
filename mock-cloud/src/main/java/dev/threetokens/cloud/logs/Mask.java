package dev.threetokens.cloud.logs;

import java.util.regex.Pattern;

/** Replaces what looks like a secret. The names stay, so that a line still tells what it was about. */
public final class Mask {
    private static final String NAMES =
            "access_token|assertion|client_credentials|client_secret|code|code_verifier|csrf"
                    + "|device_code|nonce|password|pin|refresh_token|token|user_code";
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]{5,}(?:\\.[\\w-]*){1,4}");
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)\\b(bearer|basic)([ +]|%20)+[\\w.~+/=-]{6,}");
    private static final Pattern PARAMETER = Pattern.compile("(?i)\\b(" + NAMES + ")=[^&\\s\"'<>]+");
    private static final Pattern MEMBER = Pattern.compile("(?i)\"(" + NAMES + ")\"\\s*:\\s*\"[^\"]*\"");
    private static final String STARS = "***";

    private Mask() {}

    public static String of(String text) {
        var masked = JWT.matcher(text).replaceAll(STARS);
        masked = CREDENTIALS.matcher(masked).replaceAll("$1 " + STARS);
        masked = PARAMETER.matcher(masked).replaceAll("$1=" + STARS);
        return MEMBER.matcher(masked).replaceAll("\"$1\":\"" + STARS + "\"");
    }
}
