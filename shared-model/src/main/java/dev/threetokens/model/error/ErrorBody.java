package dev.threetokens.model.error;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused.
 *
 * @param code the HTTP status, or a finer code such as 4001 (validation) or 1101 (no such device type)
 * @param message one sentence for people
 * @param rule the stable id of the access rule that refused, such as {@code device-token/other-device}
 * @param errors what is wrong with which field, after a validation
 * @param cid the confirmation id of the frame that was refused, on a channel only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ErrorBody(
        int code,
        String message,
        @Nullable String rule,
        @Nullable List<FieldError> errors,
        @Nullable String cid) {

    /** What is wrong with one field, named by its dotted path. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FieldError(String field, List<String> messages) {}

    public static ErrorBody of(int code, String message) {
        return new ErrorBody(code, message, null, null, null);
    }

    public ErrorBody withCid(@Nullable String confirmationId) {
        return new ErrorBody(code, message, rule, errors, confirmationId);
    }
}
