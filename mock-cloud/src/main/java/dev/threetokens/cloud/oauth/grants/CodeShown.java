package dev.threetokens.cloud.oauth.grants;

import dev.threetokens.cloud.oauth.protocol.Client;
import java.util.Optional;

/** What a client shows to exchange an authorization code (RFC 6749 section 4.1.3, RFC 7636 section 4.5). */
record CodeShown(Client client, String code, Optional<String> redirectUri, Optional<String> codeVerifier) {
    /** Hides the code: this object may reach a log. */
    @Override
    public String toString() {
        return "CodeShown[client=" + client.application().id() + "]";
    }
}
