package dev.threetokens.model.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.threetokens.model.id.MessageId;

/** The {@code data} of the answer to a message or to Actions: it is stored and has this id. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MessageReceipt(MessageId mid) {}
