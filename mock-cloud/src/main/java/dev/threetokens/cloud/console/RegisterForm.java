package dev.threetokens.cloud.console;

/**
 * The form that takes a PIN.
 *
 * @param name what a new device is to be called
 * @param device the id of the device that gets new hardware; empty for a new device
 * @param pinError what is wrong with the PIN; empty if nothing
 * @param nameError the same of the name
 * @param deviceError the same of the device
 */
record RegisterForm(String pin, String name, String device, String pinError, String nameError, String deviceError) {
    static final RegisterForm EMPTY = new RegisterForm("", "", "", "", "", "");

    static RegisterForm typed(String pin, String name, String device) {
        return new RegisterForm(pin, name, device, "", "", "");
    }

    RegisterForm wrongPin(String error) {
        return new RegisterForm(pin, name, device, error, "", "");
    }

    RegisterForm wrongName(String error) {
        return new RegisterForm(pin, name, device, "", error, "");
    }

    RegisterForm wrongDevice(String error) {
        return new RegisterForm(pin, name, device, "", "", error);
    }

    /** Hides the PIN: this object may reach a log. */
    @Override
    public String toString() {
        return "RegisterForm[name=" + name + ", device=" + device + "]";
    }
}
