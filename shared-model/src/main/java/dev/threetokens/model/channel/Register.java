package dev.threetokens.model.channel;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.threetokens.model.id.DeviceId;
import org.jspecify.annotations.Nullable;

/**
 * The first frame that a client sends on {@code /v1.1/websocket}, within 30 s.
 *
 * @param type {@code register}
 * @param authorization {@code bearer} and the token; both spellings of the key are read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Register(
        String type,
        @Nullable DeviceId sdid,

        @JsonProperty("Authorization") @JsonAlias("authorization") @Nullable
        String authorization,

        @Nullable String cid) {
    public static Register of(DeviceId sdid, String token, String cid) {
        return new Register("register", sdid, "bearer " + token, cid);
    }

    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return "Register[sdid=" + sdid + ", cid=" + cid + "]";
    }
}
