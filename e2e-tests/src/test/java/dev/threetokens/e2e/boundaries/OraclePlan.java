package dev.threetokens.e2e.boundaries;

import dev.threetokens.e2e.oracle.Facts;
import dev.threetokens.e2e.oracle.Permission;
import dev.threetokens.e2e.oracle.Right;
import dev.threetokens.e2e.worlds.WorldPlan;
import java.util.Map;
import java.util.Set;

/** With what the world of the generated matrix begins: users, device types and applications. */
final class OraclePlan {
    private OraclePlan() {}

    static WorldPlan seed() {
        var everything = Set.of(
                Permission.ofProfile(Right.READ),
                Permission.ofEveryType(Right.READ),
                Permission.ofEveryType(Right.WRITE));
        var homeglow = Set.of(
                Permission.ofProfile(Right.READ),
                Permission.ofType("light", Right.READ),
                Permission.ofType("light", Right.WRITE),
                Permission.ofType("weather", Right.READ));
        return new WorldPlan(new Facts(
                Set.of("alice", "bob", "carol", "dave", "erin", "maker", "prober"),
                Map.of(
                        "light", new Facts.DeviceType("maker", true),
                        "weather", new Facts.DeviceType("prober", true),
                        "lock", new Facts.DeviceType("prober", false),
                        "gadget", new Facts.DeviceType("alice", false)),
                Map.of(
                        OracleStage.WORKBENCH,
                        new Facts.App("maker", everything),
                        "homeglow",
                        new Facts.App("maker", homeglow),
                        "reader",
                        new Facts.App("prober", Set.of(Permission.ofEveryType(Right.READ))),
                        "writer",
                        new Facts.App("prober", Set.of(Permission.ofType("light", Right.WRITE))),
                        "nosy",
                        new Facts.App("prober", everything)),
                Map.of(),
                Map.of(),
                Set.of()));
    }
}
