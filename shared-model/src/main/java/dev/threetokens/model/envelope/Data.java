package dev.threetokens.model.envelope;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** One object in its envelope. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Data<T>(T data) {}
