package dev.threetokens.e2e.system;

/** The client secrets of the two seeded applications. */
public record ClientSecrets(String homeglow, String nosyMetrics) {
    /** Hides the secrets: this object may reach a log. */
    @Override
    public String toString() {
        return "ClientSecrets[hidden]";
    }
}
