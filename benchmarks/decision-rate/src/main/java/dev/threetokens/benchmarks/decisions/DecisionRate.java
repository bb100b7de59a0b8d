package dev.threetokens.benchmarks.decisions;

import dev.threetokens.cloud.access.AccessRules;
import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Grant;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.applications.StandingGrants;
import dev.threetokens.cloud.store.RightsChanges;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * May an application token read this device? Asked of devices of random owners, all of whom granted the application.
 * {@code decided} has the grant at hand; {@code asked*} look for it as the gate does, among a thousand owners or among all.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class DecisionRate {
    private static final long SEED = 20261201;
    private static final int BUSY = 1_000;
    private static final Grant GRANT =
            new Grant(Permissions.parse(GrantedWorld.GRANTED), Permissions.parse(GrantedWorld.GRANTED));

    @Param({"100", "10000", "1000000"})
    private int grants;

    private List<Target.OfDevice> devices = List.of();
    private StandingGrants standing = new StandingGrants(Jdbi.create("jdbc:h2:mem:"), new RightsChanges());
    private final SplittableRandom dice = new SplittableRandom(SEED);

    @Setup(Level.Trial)
    public void grantAll() {
        var pool = JdbcConnectionPool.create(GrantedWorld.database(grants), "", "");
        standing = new StandingGrants(Jdbi.create(pool), new RightsChanges());
        devices = GrantedWorld.devices(grants);
    }

    @Benchmark
    public Decision decided() {
        return decide(any(grants), GRANT);
    }

    @Benchmark
    public Decision askedAmongBusyOwners() {
        return ask(any(Math.min(BUSY, grants)));
    }

    @Benchmark
    public Decision askedAmongAllOwners() {
        return ask(any(grants));
    }

    private Target.OfDevice any(int among) {
        return devices.get(dice.nextInt(among));
    }

    private Decision ask(Target.OfDevice device) {
        return decide(device, standing.between(device.owner(), GrantedWorld.CLIENT));
    }

    private static Decision decide(Target.OfDevice device, Grant grant) {
        var decision = AccessRules.decide(GrantedWorld.CALLER, Operation.READ_DEVICE, device, grant);
        if (!decision.allowed()) {
            throw new IllegalStateException("refused by " + decision.rule());
        }
        return decision;
    }
}
