package dev.threetokens.cloud.mail;

/** Takes letters. */
public interface Post {
    /** Returns when the letter is safely kept; that it arrives is not promised. */
    void send(Letter letter);
}
