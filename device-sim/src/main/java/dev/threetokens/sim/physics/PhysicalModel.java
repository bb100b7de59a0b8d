package dev.threetokens.sim.physics;

import dev.threetokens.model.action.Action;
import java.time.Duration;
import java.util.Map;

/** The state of a simulated thing. Immutable and deterministic: the same steps and Actions give the same readings. */
public interface PhysicalModel {
    /** The state after this time has passed. */
    PhysicalModel step(Duration elapsed);

    /** What the thing reports now, by manifest field; never empty. */
    Map<String, Object> reading();

    /**
     * The state right after an Action.
     *
     * @throws ActionRefused if the thing does not know the Action or cannot use its parameters
     */
    PhysicalModel act(Action action);
}
