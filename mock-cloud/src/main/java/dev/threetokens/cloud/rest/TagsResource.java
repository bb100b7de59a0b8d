package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.tags.Categories;
import dev.threetokens.cloud.tags.TagUse;
import dev.threetokens.cloud.tags.Tags;
import dev.threetokens.cloud.targets.DeviceTypeTargets;
import dev.threetokens.model.device.TagList;
import dev.threetokens.model.envelope.Data;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;

/** The tags of the device types that the caller may read: what a private type is tagged with is its owner's alone. */
@Path("/v1.1/tags")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class TagsResource {
    private static final int MAX_TAGS = 1000;
    private static final int MAX_SUGGESTIONS = 10;
    private static final String DEFAULT_SUGGESTIONS = "10";

    private final Requester requester;
    private final DeviceTypeTargets types;
    private final Categories categories;
    private final TagViews views;

    TagsResource(Requester requester, DeviceTypeTargets types, Categories categories, TagViews views) {
        this.requester = requester;
        this.types = types;
        this.categories = categories;
        this.views = views;
    }

    /** Tags that stand beside one of the categories, the most used first; without categories, all tags. */
    @GET
    public Data<TagList> beside(@QueryParam("categories") @DefaultValue("") String asked) {
        var wanted = TagViews.read("categories", asked);
        var used = inCatalogue(Tags.none()).filter(tags -> wanted.isEmpty() || hasCategoryOf(wanted, tags));
        return views.list(TagUse.mostUsed(used, name -> !wanted.has(name), MAX_TAGS));
    }

    @GET
    @Path("categories")
    public Data<TagList> categories() {
        requester.mustBeAllowed(Operation.BROWSE_CATALOGUE, new Target.Catalogue());
        return views.list(categories.names());
    }

    /**
     * Tags to add to others: those that stand beside all of them, the most used first.
     *
     * @param name how the tags begin
     * @param count 1 to 10
     */
    @GET
    @Path("suggestions")
    public Data<TagList> suggestions(
            @QueryParam("entity_type") @DefaultValue("") String entityType,
            @QueryParam("tags") @DefaultValue("") String tags,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("count") @DefaultValue(DEFAULT_SUGGESTIONS) String count) {
        var group = TagViews.read("tags", tags);
        var beginning = Tags.kept(name);
        var entity = TaggedEntity.parse(entityType);
        int most = PageRange.countUpTo(MAX_SUGGESTIONS, count);
        var used = inCatalogue(group).filter(one -> entity.hasTags());
        return views.list(TagUse.mostUsed(used, one -> one.startsWith(beginning) && !group.has(one), most));
    }

    /** The tags of each device type that bears all of these. */
    private Stream<Tags> inCatalogue(Tags group) {
        requester.mustBeAllowed(Operation.BROWSE_CATALOGUE, new Target.Catalogue());
        return requester.openAllowed(Operation.READ_DEVICE_TYPE, types.named("", group)).stream()
                .map(StoredDeviceType::tags);
    }

    private boolean hasCategoryOf(Tags wanted, Tags tags) {
        return wanted.names().stream().filter(categories::has).anyMatch(tags::has);
    }
}
