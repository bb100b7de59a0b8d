package dev.threetokens.model.device;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The {@code data} of a list of tags. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TagList(List<Tag> tags) {
    public TagList {
        tags = List.copyOf(tags);
    }
}
