package dev.threetokens.e2e.system;

/** A program of the system that runs without a window. */
public enum Part {
    CLOUD("mock-cloud", "mock-cloud/target/quarkus-app/quarkus-run.jar", "/q/health/ready"),
    SERVER("server-app", "server-app/target/quarkus-app/quarkus-run.jar", "/q/health/ready"),
    DEVICES("device-sim", "device-sim/target/device-sim.jar", "/health");

    private final String title;
    private final String jar;
    private final String health;

    Part(String title, String jar, String health) {
        this.title = title;
        this.jar = jar;
        this.health = health;
    }

    /** The name of its module. */
    public String title() {
        return title;
    }

    /** Where the build puts it, below the repository. */
    public String jar() {
        return jar;
    }

    /** The path that answers 200 when the program is ready. */
    public String health() {
        return health;
    }
}
