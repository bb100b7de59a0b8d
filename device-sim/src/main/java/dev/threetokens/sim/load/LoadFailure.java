package dev.threetokens.sim.load;

import dev.threetokens.sim.text.Printable;
import java.nio.file.Path;
import java.time.Duration;

/** The load cannot begin. The message is one sentence that says what to do. */
public final class LoadFailure extends RuntimeException {
    private static final int LONGEST = 300;

    private LoadFailure(String message) {
        super(message);
    }

    static LoadFailure tooFewDevices(Path folder, int known, int wanted) {
        return new LoadFailure("The folder " + folder + " has " + known + " of " + wanted
                + " devices; let the others be added with --owner-token, or ask for fewer with --devices.");
    }

    static LoadFailure notAdded(String what) {
        return new LoadFailure("The devices could not be added: " + Printable.of(what, LONGEST)
                + "; see whether --cloud, --owner-token and --owner fit together.");
    }

    static LoadFailure notOnline(long online, int wanted, Duration patience, String reason) {
        return new LoadFailure(online + " of " + wanted + " devices were online after " + patience.toSeconds()
                + " s, nothing was sent: " + Printable.of(reason, LONGEST) + ".");
    }

    static LoadFailure refused(String reason) {
        return new LoadFailure("The cloud does not let a device in, nothing was sent: " + Printable.of(reason, LONGEST)
                + "; choose another folder with --state to begin with new devices.");
    }

    static LoadFailure stopped() {
        return new LoadFailure("Stopped before all devices were online, nothing was sent.");
    }
}
