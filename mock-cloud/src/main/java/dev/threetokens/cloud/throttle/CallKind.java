package dev.threetokens.cloud.throttle;

/** What is counted apart. */
public enum CallKind {
    GET,
    POST,
    PUT,
    DELETE,
    /** {@code POST /v1.1/messages}. */
    MESSAGE,
    /** A message or Actions on the device channel. */
    FRAME,
    /** A message over MQTT. */
    MQTT;

    private static final String MESSAGES = "/v1.1/messages";

    /** @param method of HTTP; what only reads counts as GET */
    public static CallKind of(String method, String path) {
        return switch (method) {
            case "POST" -> path.equals(MESSAGES) ? MESSAGE : POST;
            case "PUT" -> PUT;
            case "DELETE" -> DELETE;
            default -> GET;
        };
    }
}
