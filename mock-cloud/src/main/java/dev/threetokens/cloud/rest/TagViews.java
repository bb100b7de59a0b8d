package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.tags.Categories;
import dev.threetokens.cloud.tags.Tags;
import dev.threetokens.model.device.Tag;
import dev.threetokens.model.device.TagList;
import dev.threetokens.model.envelope.Data;
import jakarta.inject.Singleton;
import java.util.List;

/** Tags as REST shows and reads them. */
@Singleton
class TagViews {
    private final Categories categories;

    TagViews(Categories categories) {
        this.categories = categories;
    }

    /** @throws RestException if the list is none of tags */
    static Tags read(String field, String written) {
        return Tags.written(written).orElseThrow(() -> RestException.invalid(field, Tags.RULE));
    }

    Data<TagList> list(List<String> names) {
        return new Data<>(new TagList(of(names)));
    }

    List<Tag> of(List<String> names) {
        return names.stream().map(name -> new Tag(name, categories.has(name))).toList();
    }
}
