package dev.threetokens.cloud.oauth.limitedinput;

import com.nimbusds.oauth2.sdk.device.UserCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * User codes: eight of twenty consonants, about 34 bits (RFC 8628 section 6.1). No vowels, so that no words come out, and
 * no digits that look like letters.
 */
final class UserCodes {
    private static final int HALF = 4;
    private static final int MAX_TYPED = 32;
    private static final Pattern FORM = Pattern.compile("[" + UserCode.LETTER_CHAR_SET + "]{8}");

    private UserCodes() {}

    /** A random code such as {@code WXNH-VRPJ}. */
    static String random() {
        return shown(new UserCode(UserCode.LETTER_CHAR_SET, 2 * HALF).getStrippedValue());
    }

    /** @param typed with or without dash and blanks, in any case */
    static Optional<String> read(String typed) {
        if (typed.length() > MAX_TYPED) {
            return Optional.empty();
        }
        var letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(letters).matches() ? Optional.of(shown(letters)) : Optional.empty();
    }

    private static String shown(String letters) {
        return letters.substring(0, HALF) + "-" + letters.substring(HALF);
    }
}
