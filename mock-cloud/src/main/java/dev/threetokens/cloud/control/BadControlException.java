package dev.threetokens.cloud.control;

/** A test asked for something that makes no sense. The message is a sentence for who wrote it. */
final class BadControlException extends RuntimeException {
    BadControlException(String sentence) {
        super(sentence);
    }
}
