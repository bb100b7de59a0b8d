package dev.threetokens.cloud.apidoc;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Completes the document that the build makes of the code and of {@code META-INF/openapi.yaml}: what is the same for many
 * operations stands in that file once. Pages for people are left out; whatever is below {@code /v1.1} stays, described or
 * not, as the proofs of the access boundaries take their list of routes from here.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {
    private static final String REST = "/v1.1/";
    private static final String WITHOUT_TOKEN = "/v1.1/cert/";
    private static final String TOKEN = "token";
    private static final String FORM = "MultivaluedMapStringString";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        List.copyOf(paths.getPathItems().keySet()).stream()
                .filter(path -> !isOfTheApi(document, path))
                .forEach(paths::removePathItem);
        var meanings = Optional.ofNullable(document.getComponents().getParameters())
                .map(Map::copyOf)
                .orElseGet(Map::of);
        paths.getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> complete(path, operation, meanings)));
        document.getComponents().setParameters(null);
        document.getComponents().removeSchema(FORM);
    }

    private static boolean isOfTheApi(OpenAPI document, String path) {
        return path.startsWith(REST)
                || document.getPaths().getPathItem(path).getOperations().values().stream()
                        .anyMatch(operation -> operation.getTags() != null);
    }

    private static void complete(String path, Operation operation, Map<String, Parameter> meanings) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> meanings.containsKey(parameter.getName()))
                    .forEach(parameter -> parameter.setDescription(
                            meanings.get(parameter.getName()).getDescription()));
        }
        nameForm(path, operation);
        if (path.startsWith(REST) && !path.startsWith(WITHOUT_TOKEN) && operation.getSecurity() == null) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(TOKEN));
        }
        if (path.startsWith(REST)) {
            addErrors(path, operation);
        }
    }

    /** A form is a map to the code; its fields are described under its path. */
    private static void nameForm(String path, Operation operation) {
        Optional.ofNullable(operation.getRequestBody()).stream()
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .map(content -> content.getSchema())
                .filter(schema ->
                        schema != null && String.valueOf(schema.getRef()).endsWith(FORM))
                .forEach(schema -> schema.setRef("form" + path.replace('/', '-')));
    }

    private static void addErrors(String path, Operation operation) {
        addError(operation, "400");
        addError(operation, "429");
        if (operation.getSecurity() != null) {
            addError(operation, "401");
            addError(operation, "403");
        }
        if (path.contains("{")) {
            addError(operation, "404");
        }
    }

    private static void addError(Operation operation, String status) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref(status));
    }
}
