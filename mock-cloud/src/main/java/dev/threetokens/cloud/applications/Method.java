package dev.threetokens.cloud.applications;

/** A way to get tokens that an application enables for itself. What is not enabled is {@code unauthorized_client}. */
public enum Method {
    /** Authorization Code with the client secret, for web applications with a server (RFC 6749 section 4.1). */
    AUTHORIZATION_CODE,
    /** Authorization Code with PKCE, for installed apps (RFC 8252, RFC 7636). */
    AUTHORIZATION_CODE_PKCE,
    /** Implicit, for old browser applications only (RFC 6749 section 4.2; RFC 9700 section 2.1.2 advises against it). */
    IMPLICIT,
    /** Client Credentials, for backend servers (RFC 6749 section 4.4). */
    CLIENT_CREDENTIALS,
    /** Limited input, for devices without a browser (RFC 8628). */
    LIMITED_INPUT
}
