package dev.threetokens.cloud.oauth.grants;

import com.nimbusds.oauth2.sdk.GrantType;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The original cloud's words for limited input, from before RFC 8628: {@code grant_type=device_code&code=…}. */
final class OriginalForm {
    private static final String TYPE = "device_code";

    private OriginalForm() {}

    /** The request in the words of the RFC. Any other request stays as it is. */
    static OAuthRequest translated(OAuthRequest request) {
        if (request.parameter("grant_type").filter(TYPE::equals).isEmpty()) {
            return request;
        }
        var parameters = new HashMap<>(request.parameters());
        parameters.put("grant_type", List.of(GrantType.DEVICE_CODE.getValue()));
        Optional.ofNullable(parameters.remove("code")).ifPresent(code -> parameters.put("device_code", code));
        return request.with(parameters);
    }
}
