package dev.threetokens.cloud.applications;

/** A way to get tokens that an application enables for itself. What is not enabled is {@code unauthorized_client}. */
public enum Method {
    /** Authorization Code with PKCE, for installed apps (RFC 8252, RFC 7636). */
    AUTHORIZATION_CODE_PKCE,
    /** Client Credentials, for backend servers (RFC 6749 section 4.4). */
    CLIENT_CREDENTIALS
}
