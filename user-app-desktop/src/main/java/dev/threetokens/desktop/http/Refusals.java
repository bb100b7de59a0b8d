package dev.threetokens.desktop.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.threetokens.desktop.http.Problem.Kind;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Makes a {@link Problem} of an answer that is not a success. The one place where that is decided. */
public final class Refusals {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);

    private Refusals() {}

    static Problem of(String partner, HttpResponse<byte[]> answer) {
        var body = Json.read(answer.body(), new TypeReference<ErrorEnvelope>() {})
                .flatMap(envelope -> Optional.ofNullable(envelope.error()));
        var rule = body.map(ErrorBody::rule).orElse("");
        var sentence = body.map(Refusals::sentence).orElse("");
        var pause = answer.headers().firstValue("Retry-After").orElse("");
        return of(partner, answer.statusCode(), rule, sentence, pause);
    }

    /**
     * For a caller that has read the answer in another format than the REST envelope.
     *
     * @param sentence what the partner said; empty if it said nothing
     */
    public static Problem of(String partner, int status, String rule, String sentence, String retryAfter) {
        if (status == 429) {
            var text = Problem.capital(partner) + " asks for a pause: too many requests.";
            return new Problem(Kind.BUSY, status, rule, text, pause(retryAfter));
        }
        if (status >= 500) {
            var text =
                    (Problem.capital(partner) + " has a fault of its own (status " + status + "). " + sentence).strip();
            return new Problem(Kind.BROKEN, status, rule, text, pauseIfAny(retryAfter));
        }
        var kind = status == 401 ? Kind.TOKEN_REFUSED : Kind.REFUSED;
        var text = sentence.isEmpty() ? Problem.capital(partner) + " refused with status " + status + "." : sentence;
        return new Problem(kind, status, rule, text, Duration.ZERO);
    }

    /** The problem that the error frame of a WebSocket tells. */
    public static Problem ofFrame(String partner, ErrorBody frame) {
        return of(partner, frame.code(), Objects.requireNonNullElse(frame.rule(), ""), sentence(frame), "");
    }

    private static String sentence(ErrorBody body) {
        var sentence = new StringBuilder(Objects.requireNonNullElse(body.message(), "Refused."));
        if (body.errors() != null) {
            body.errors()
                    .forEach(field -> sentence.append(" ")
                            .append(field.field())
                            .append(": ")
                            .append(String.join(", ", field.messages())));
        }
        return sentence.toString();
    }

    private static Duration pauseIfAny(String retryAfter) {
        return retryAfter.isEmpty() ? Duration.ZERO : pause(retryAfter);
    }

    private static Duration pause(String seconds) {
        try {
            var asked = Duration.ofSeconds(Long.parseLong(seconds.strip()));
            if (asked.isNegative()) {
                return USUAL_PAUSE;
            }
            return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        } catch (NumberFormatException dateOrNonsense) {
            return USUAL_PAUSE;
        }
    }
}
