package dev.threetokens.cloud.oauth.consent;

/**
 * What an application may do with one thing, in words.
 *
 * @param subject such as {@code Smart Light}
 * @param rights such as {@code read and write}
 * @param meaning a sentence
 */
public record PermissionLine(String subject, String rights, String meaning) {}
