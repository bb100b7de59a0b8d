package dev.threetokens.sim.cli;

/** The entry of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        LogSetup.apply();
        System.exit(CommandLines.of(new DeviceSimCommand(), System.getenv()).execute(arguments));
    }
}
