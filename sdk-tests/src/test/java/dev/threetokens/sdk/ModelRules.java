package dev.threetokens.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.artik.client.ApiClient;
import cloud.artik.client.JSON;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.annotations.SerializedName;
import dev.threetokens.e2e.system.Json;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The SDK's reader of JSON, which first looks whether every list of its model is there as an array, and whether numbers,
 * truth values and texts are such. The SDK itself forgives all that; scripts that use the other SDK do not.
 */
final class ModelRules extends JSON {
    private static final String MODELS = "cloud.artik.model";

    ModelRules(ApiClient client) {
        super(client);
    }

    @Override
    public <T> T deserialize(String body, Type type) {
        if (type instanceof Class<?> model && isModel(model)) {
            assertThat(faults(Json.tree(body), model, model.getSimpleName()))
                    .as("faults of %s", body)
                    .isEmpty();
        }
        return super.deserialize(body, type);
    }

    private static Stream<String> faults(JsonNode json, Class<?> model, String path) {
        return fields(model).flatMap(field -> {
            var name = field.getAnnotation(SerializedName.class).value();
            return faults(json.path(name), field, path + "." + name);
        });
    }

    private static Stream<String> faults(JsonNode json, Field field, String path) {
        var type = field.getType();
        if (type == List.class) {
            return json.isArray() ? faultsOfItems(json, field, path) : Stream.of(path + " is no array");
        }
        if (json.isMissingNode()) {
            return Stream.empty();
        }
        if (isModel(type)) {
            return json.isObject() ? faults(json, type, path) : Stream.of(path + " is no object");
        }
        return isOfType(json, type) ? Stream.empty() : Stream.of(path + " is no " + type.getSimpleName());
    }

    private static Stream<String> faultsOfItems(JsonNode array, Field list, String path) {
        var item = ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
        return item instanceof Class<?> model && isModel(model)
                ? IntStream.range(0, array.size())
                        .boxed()
                        .flatMap(i -> faults(array.get(i), model, path + "[" + i + "]"))
                : Stream.empty();
    }

    private static boolean isOfType(JsonNode json, Class<?> type) {
        if (Number.class.isAssignableFrom(type)) {
            return json.isNumber();
        }
        if (type == Boolean.class) {
            return json.isBoolean();
        }
        return type != String.class || json.isTextual();
    }

    private static boolean isModel(Class<?> type) {
        return type.getPackageName().equals(MODELS);
    }

    /** Those of its parents, too. */
    private static Stream<Field> fields(Class<?> model) {
        return Stream.<Class<?>>iterate(model, ModelRules::isModel, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()));
    }
}
