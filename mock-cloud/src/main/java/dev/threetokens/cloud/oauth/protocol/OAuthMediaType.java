package dev.threetokens.cloud.oauth.protocol;

import jakarta.ws.rs.core.MediaType;

/** The media type of OAuth answers. */
public final class OAuthMediaType {
    /** JSON in UTF-8, said so as the original did. */
    public static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    private OAuthMediaType() {}
}
