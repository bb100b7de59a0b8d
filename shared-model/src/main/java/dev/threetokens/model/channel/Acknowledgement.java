package dev.threetokens.model.channel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * The {@code data} of an acknowledgement on a channel opened with {@code ack=true}.
 *
 * @param message {@code OK} after a register frame
 * @param code {@code "200"} after a register frame, as a text
 * @param mid after a message or Actions: the id under which it is stored
 * @param cid the confirmation id that the frame carried
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Acknowledgement(
        @Nullable String message,
        @Nullable String code,
        @Nullable MessageId mid,
        @Nullable String cid) {
    public static Acknowledgement ofRegistration(@Nullable String cid) {
        return new Acknowledgement("OK", "200", null, cid);
    }

    public static Acknowledgement ofMessage(MessageId mid, @Nullable String cid) {
        return new Acknowledgement(null, null, mid, cid);
    }
}
