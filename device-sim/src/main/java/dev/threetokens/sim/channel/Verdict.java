package dev.threetokens.sim.channel;

import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.sim.text.Printable;
import java.time.Duration;
import java.util.Optional;

/** What a refusal of the cloud means for the connection. */
public final class Verdict {
    private static final int LOG_LENGTH = 160;

    private final ChannelSettings settings;
    private final Credentials credentials;

    public Verdict(ChannelSettings settings, Credentials credentials) {
        this.settings = settings;
        this.credentials = credentials;
    }

    /** There is nobody to talk to. */
    public Ending noConnection(Throwable failure) {
        return Ending.Lost.because("no connection: " + text(String.valueOf(failure.getMessage())));
    }

    /** The cloud refuses the device, in answer to its token or at any time. */
    public Ending refused(ErrorBody error) {
        var reason = describe(error);
        return switch (error.code()) {
            case 401 -> new Ending.Final(ConnectionState.revoked(reason));
            case 409 -> new Ending.Final(ConnectionState.replaced(reason));
            case 403, 404 -> new Ending.Final(ConnectionState.refused(reason));
            default -> Ending.Lost.because("refused: " + reason);
        };
    }

    /** Not now: another attempt is worth it, after the pause that the cloud asked for, if it did. */
    public Ending later(String reason, Optional<String> retryAfter) {
        return new Ending.Lost(text(reason), asked(retryAfter));
    }

    public String describe(ErrorBody error) {
        var rule = error.rule() == null ? "" : " (" + error.rule() + ")";
        return text(error.code() + " " + error.message() + rule);
    }

    private String text(String foreign) {
        return Printable.of(credentials.mask(foreign), LOG_LENGTH);
    }

    /** Seconds of a {@code Retry-After} (RFC 9110 section 10.2.3); its form with a date is not obeyed. */
    private Duration asked(Optional<String> retryAfter) {
        var seconds = retryAfter.filter(text -> text.matches("\\d{1,9}")).map(Long::parseLong);
        var asked = Duration.ofSeconds(seconds.orElse(0L));
        return asked.compareTo(settings.backoff().maxAsked()) > 0
                ? settings.backoff().maxAsked()
                : asked;
    }
}
