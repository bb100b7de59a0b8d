package dev.threetokens.model.device;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A word by which device types are found.
 *
 * @param name 1 to 32 characters in lower case
 * @param isCategory whether it is one of the cloud's categories, or a word of developers alone
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Tag(String name, boolean isCategory) {}
