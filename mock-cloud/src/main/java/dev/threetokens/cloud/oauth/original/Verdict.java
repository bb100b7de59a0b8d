package dev.threetokens.cloud.oauth.original;

/** What came of it, in the original's words. */
public record Verdict(String message) {}
