package dev.threetokens.e2e.tour;

/** One step of the story. */
interface Step {
    String title();

    /** @throws StepFailedException if it went otherwise than it must */
    void play(Story story);
}
