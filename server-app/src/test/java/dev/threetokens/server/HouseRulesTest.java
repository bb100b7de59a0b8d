package dev.threetokens.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.threetokens.server");

    @Test
    void theAnalysisIsPure() {
        classes()
                .that()
                .resideInAPackage("..server.analysis..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "org.jspecify..",
                        "org.apache.commons.statistics..",
                        "dev.threetokens.model..",
                        "dev.threetokens.server.analysis..")
                .check(PROGRAM);
    }

    @Test
    void theAnalysisHasNoClockOfItsOwn() {
        noClasses()
                .that()
                .resideInAPackage("..server.analysis..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(PROGRAM);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("dev.threetokens.server.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PROGRAM);
    }

    @Test
    void otherProgramsAreMetOverTheNetworkOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.threetokens.cloud..", "dev.threetokens.sim..", "dev.threetokens.desktop..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheEntryWritesToTheStandardStreams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
                PROGRAM.that(JavaClass.Predicates.simpleName("ServerApp").negate()));
    }
}
