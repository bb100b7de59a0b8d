package dev.threetokens.cloud.pages;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The routes of the cloud, as its code declares them. */
final class Routes {
    private static final String PARAMETER = "\\{[^/]*}";

    private Routes() {}

    /** The paths that can be got, with a made-up id in each place of a parameter. */
    static List<String> got() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.threetokens.cloud")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(Routes::gotFrom)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static Stream<String> gotFrom(Class<?> resource) {
        var base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(GET.class))
                .map(method ->
                        (base + "/" + below(method)).replaceAll("/{2,}", "/").replaceFirst("(?<=.)/$", ""))
                .map(path -> path.replaceAll(PARAMETER, "1"));
    }

    private static String below(Method method) {
        return Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }
}
