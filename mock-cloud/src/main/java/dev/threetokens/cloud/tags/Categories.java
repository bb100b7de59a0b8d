package dev.threetokens.cloud.tags;

import jakarta.inject.Singleton;
import java.util.List;

/** The tags that the cloud offers as categories. Every other one is a word of some developer. */
@Singleton
public class Categories {
    private final List<String> names;

    Categories(TagConfig config) {
        names = config.categories().stream().distinct().sorted().toList();
        names.stream().filter(name -> !Tags.isKept(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("mock-cloud.tags.categories: this is no tag in lower case: " + name);
        });
    }

    /** By name. */
    public List<String> names() {
        return names;
    }

    public boolean has(String tag) {
        return names.contains(tag);
    }
}
