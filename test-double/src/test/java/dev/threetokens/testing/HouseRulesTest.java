package dev.threetokens.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final String OWN = "dev.threetokens.testing";
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(OWN);

    @Test
    void whoUsesItGetsFewLibraries() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        OWN + "..",
                        "dev.threetokens.model..",
                        "com.fasterxml.jackson..",
                        "org.jsoup..",
                        "org.jspecify..",
                        "org.junit.jupiter.api..",
                        "org.testcontainers..",
                        "com.github.dockerjava..")
                .check(MODULE);
    }

    /** Without Docker there is no Testcontainers, and without JUnit 5 no extension. */
    @Test
    void onlyTheContainerNeedsTestcontainersAndOnlyTheExtensionNeedsJUnit() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(MockCloudContainer.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.testcontainers..", "com.github.dockerjava..")
                .check(MODULE);
        noClasses()
                .that()
                .doNotBelongToAnyOf(MockCloudExtension.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..")
                .check(MODULE);
    }

    @Test
    void packagesDependInOneDirection() {
        slices().matching(OWN + ".(*)..").should().beFreeOfCycles().check(MODULE);
    }
}
