package dev.threetokens.cloud.operator;

import dev.threetokens.cloud.keys.SigningKey;
import dev.threetokens.cloud.keys.SigningKeys;
import dev.threetokens.model.envelope.Data;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The signing keys, for the operator: {@code Authorization: Bearer} with the content of the operator's key file. */
@Path("/operator/keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeysEndpoint {
    private final OperatorKey operator;
    private final SigningKeys keys;

    KeysEndpoint(OperatorKey operator, SigningKeys keys) {
        this.operator = operator;
        this.keys = keys;
    }

    /**
     * A key as the operator sees it.
     *
     * @param retiredOn since when it only verifies; absent while it signs
     */
    public record Key(
            String kid,
            String algorithm,
            String createdOn,
            @Nullable String retiredOn) {
        static Key of(SigningKey key) {
            return new Key(
                    key.kid(),
                    key.algorithm().name(),
                    key.createdOn().toString(),
                    key.retiredOn().map(Instant::toString).orElse(null));
        }
    }

    /** All keys that verify, newest first. */
    public record Keys(List<Key> keys) {}

    @GET
    @Operation(hidden = true)
    public Data<Keys> list(@Context HttpHeaders headers) {
        requireOperator(headers);
        return listed();
    }

    /** Signs with a new key from now on. No token ends. */
    @POST
    @Operation(hidden = true)
    public Data<Keys> rotate(@Context HttpHeaders headers) {
        requireOperator(headers);
        keys.rotate();
        return listed();
    }

    private Data<Keys> listed() {
        return new Data<>(new Keys(keys.all().stream().map(Key::of).toList()));
    }

    private void requireOperator(HttpHeaders headers) {
        if (!operator.isIn(Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION)))) {
            throw new NotAuthorizedException("Bearer realm=\"operator\"");
        }
    }
}
