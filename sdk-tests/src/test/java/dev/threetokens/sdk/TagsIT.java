package dev.threetokens.sdk;

import static dev.threetokens.sdk.SdkWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cloud.artik.client.ApiException;
import cloud.artik.model.DeviceType;
import cloud.artik.model.Tag;
import cloud.artik.model.TagsEnvelope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words are those of the demo world: a light, a thermostat, a weather station and a private lock. */
class TagsIT {
    private final Sdk alice = SdkWorld.user("alice");

    @Test
    void theCategoriesAreTold() throws ApiException {
        var categories = alice.tags().getTagCategories();
        assertThat(names(categories)).contains("climate", "lighting", "weather").doesNotContain("home");
        assertThat(categories.getData().getTags())
                .extracting(Tag::getIsCategory)
                .containsOnly(true);
    }

    @Test
    void theTagsOfCategoriesStandBesideOneOfThem() throws ApiException {
        assertThat(names(alice.tags().getTagsByCategories("lighting"))).containsExactly("dimmer", "home");
        assertThat(names(alice.tags().getTagsByCategories("lighting,weather")))
                .containsExactly("dimmer", "home", "outdoor", "sensors");
        assertThat(names(alice.tags().getTagsByCategories(null)))
                .startsWith("home")
                .contains("climate", "dimmer", "outdoor");
    }

    @Test
    void suggestionsAreTheTagsMostUsedWithAGroupOfThem() throws ApiException {
        var tags = alice.tags();
        assertThat(names(tags.getTagSuggestions("device_type", "home", null, 10)))
                .containsExactly("climate", "dimmer", "heating", "lighting");
        assertThat(names(tags.getTagSuggestions(null, "home,lighting", null, null)))
                .containsExactly("dimmer");
        assertThat(names(tags.getTagSuggestions(null, null, "h", null))).containsExactly("home", "heating");
        assertThat(names(tags.getTagSuggestions(null, null, "h", 1))).containsExactly("home");
        assertThat(names(tags.getTagSuggestions("application", null, null, null)))
                .isEmpty();
        assertRefused(400, () -> tags.getTagSuggestions(null, null, null, 11));
    }

    @Test
    void aDeviceTypeIsFoundByItsTagsAndSaysThem() throws ApiException {
        var found = alice.deviceTypes().getDeviceTypes("", 0, 10, "Lighting,home");
        assertThat(found.getTotal()).isEqualTo(1);
        assertThat(found.getData().getDeviceTypes())
                .extracting(DeviceType::getId)
                .containsExactly(SdkWorld.LIGHT);
        assertThat(alice.deviceTypes().getDeviceType(SdkWorld.LIGHT).getData().getTags())
                .extracting(Tag::getName, Tag::getIsCategory)
                .containsExactly(tuple("lighting", true), tuple("dimmer", false), tuple("home", false));
    }

    @Test
    void whatAPrivateTypeIsTaggedWithIsToldToItsOwnerAlone() throws ApiException {
        for (var other : List.of(alice, SdkWorld.application())) {
            assertThat(names(other.tags().getTagsByCategories("safety"))).isEmpty();
            assertThat(names(other.tags().getTagSuggestions(null, null, "lock", null)))
                    .isEmpty();
        }
        var owner = SdkWorld.user("fieldsense");
        assertThat(names(owner.tags().getTagsByCategories("safety"))).containsExactly("home", "lock");
    }

    @Test
    void aDeviceHasNoUseOfTheCatalogue() throws ApiException {
        var light = SdkWorld.newLight(alice, "A light without tags of its own");
        var token = alice.devices().updateDeviceToken(light).getData().getAccessToken();
        var device = SdkWorld.device(token);
        assertRefused(403, () -> device.tags().getTagCategories());
        assertRefused(403, () -> device.tags().getTagsByCategories("lighting"));
        assertRefused(403, () -> device.tags().getTagSuggestions(null, null, null, null));
        assertRefused(401, () -> SdkWorld.anonymous().tags().getTagCategories());
    }

    private static List<String> names(TagsEnvelope answer) {
        return answer.getData().getTags().stream().map(Tag::getName).toList();
    }
}
