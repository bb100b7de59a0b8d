package dev.threetokens.cloud.coverage;

/**
 * A route of the cloud, as its OpenAPI document says.
 *
 * @param path its parameters are empty braces, whatever they are called
 */
record ServedRoute(String method, String path) {
    static ServedRoute of(String method, String template) {
        return new ServedRoute(method, template.replaceAll("\\{[^}]*}", "{}"));
    }
}
