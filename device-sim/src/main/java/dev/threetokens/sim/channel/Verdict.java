package dev.threetokens.sim.channel;

import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.sim.text.Printable;
import io.vertx.core.http.UpgradeRejectedException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a refusal of the cloud means for the connection. */
final class Verdict {
    private static final int LOG_LENGTH = 160;

    private final ChannelSettings settings;
    private final Credentials credentials;

    Verdict(ChannelSettings settings, Credentials credentials) {
        this.settings = settings;
        this.credentials = credentials;
    }

    /** The WebSocket did not open. No token was shown yet, so no answer can mean that it is dead. */
    Ending notOpened(Throwable failure) {
        if (!(failure instanceof UpgradeRejectedException rejected)) {
            return Ending.Lost.because("no connection: " + text(String.valueOf(failure.getMessage())));
        }
        var reason = "the cloud answered " + rejected.getStatus() + " to the connection";
        return switch (rejected.getStatus()) {
            case 401, 403 -> new Ending.Final(ConnectionState.refused(reason));
            default -> new Ending.Lost(reason, asked(rejected.getHeaders().get("Retry-After")));
        };
    }

    /** An error frame in answer to the register frame, or about the device at any time. */
    Ending refused(ErrorBody error) {
        var reason = describe(error);
        return switch (error.code()) {
            case 401 -> new Ending.Final(ConnectionState.revoked(reason));
            case 409 -> new Ending.Final(ConnectionState.replaced(reason));
            case 403, 404 -> new Ending.Final(ConnectionState.refused(reason));
            default -> Ending.Lost.because("refused: " + reason);
        };
    }

    String describe(ErrorBody error) {
        var rule = error.rule() == null ? "" : " (" + error.rule() + ")";
        return text(error.code() + " " + error.message() + rule);
    }

    private String text(String foreign) {
        return Printable.of(credentials.mask(foreign), LOG_LENGTH);
    }

    /** Seconds of a {@code Retry-After} (RFC 9110 section 10.2.3); its form with a date is not obeyed. */
    private Duration asked(@Nullable String retryAfter) {
        if (retryAfter == null || !retryAfter.matches("\\d{1,9}")) {
            return Duration.ZERO;
        }
        var asked = Duration.ofSeconds(Long.parseLong(retryAfter));
        return asked.compareTo(settings.backoff().maxAsked()) > 0
                ? settings.backoff().maxAsked()
                : asked;
    }
}
