package dev.threetokens.cloud.oauth.limitedinput;

/**
 * The two codes of a fresh request.
 *
 * @param deviceCode for the device, a UUID
 * @param userCode for the user, such as {@code WXNH-VRPJ}
 */
record NewCodes(String deviceCode, String userCode) {
    /** Hides the codes: this object may reach a log. */
    @Override
    public String toString() {
        return "NewCodes";
    }
}
