package dev.threetokens.model.error;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The JSON body of every refused REST request, and the error frame of the WebSockets. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ErrorEnvelope(ErrorBody error) {}
