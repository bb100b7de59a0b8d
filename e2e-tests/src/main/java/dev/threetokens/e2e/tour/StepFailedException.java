package dev.threetokens.e2e.tour;

/** Something in the story went otherwise than it must. */
final class StepFailedException extends RuntimeException {
    StepFailedException(String sentence) {
        super(sentence);
    }
}
