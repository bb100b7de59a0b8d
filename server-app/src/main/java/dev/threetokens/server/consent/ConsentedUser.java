package dev.threetokens.server.consent;

import dev.threetokens.model.application.ConsentingUser;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.id.UserId;
import dev.threetokens.server.analysis.AnalysisRules;
import dev.threetokens.server.analysis.UserAnalysis;
import java.time.Instant;
import java.util.List;

/** A user who consents now, and all that is kept about that user. Thread-safe. */
public final class ConsentedUser {
    private final ConsentingUser consent;
    private final UserAnalysis analysis;
    private final Instant since = Instant.now();
    private volatile List<Device> devices = List.of();
    private volatile boolean backfilled;

    ConsentedUser(ConsentingUser consent, AnalysisRules rules) {
        this.consent = consent;
        this.analysis = new UserAnalysis(rules);
    }

    public UserId id() {
        return consent.id();
    }

    public Instant grantedOn() {
        return Instant.ofEpochMilli(consent.grantedOn());
    }

    /** Since when the user's data is analysed. */
    public Instant since() {
        return since;
    }

    public UserAnalysis analysis() {
        return analysis;
    }

    public List<Device> devices() {
        return devices;
    }

    void devices(List<Device> now) {
        devices = now;
        analysis.devices(now);
    }

    boolean backfilled() {
        return backfilled;
    }

    void markBackfilled() {
        backfilled = true;
    }
}
