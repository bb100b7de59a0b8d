package dev.threetokens.model.token;

/** Names and fixed values of an access token in the JWT profile (RFC 9068 section 2). */
public final class TokenClaims {
    /** The JOSE header {@code typ} of every access token (RFC 9068 section 2.1). */
    public static final String TYPE_HEADER = "at+jwt";
    /** The audience of every access token: the REST, WebSocket and MQTT interfaces of the cloud. */
    public static final String AUDIENCE = "mock-cloud";
    /** Private claim with the {@link TokenKind}. */
    public static final String TOKEN_TYPE = "token_type";
    /** The application a token was issued to (RFC 8693 section 4.3). Absent in a device token. */
    public static final String CLIENT_ID = "client_id";
    /** Space-separated {@code read} and {@code write} (RFC 8693 section 4.2). */
    public static final String SCOPE = "scope";

    private TokenClaims() {}
}
