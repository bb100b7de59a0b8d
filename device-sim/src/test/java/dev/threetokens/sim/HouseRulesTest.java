package dev.threetokens.sim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static JavaClasses program;

    @BeforeAll
    static void importProgram() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.threetokens.sim");
    }

    @Test
    void theSimulatorKnowsNoOtherProgram() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.threetokens.sim..",
                        "dev.threetokens.model..",
                        "org.jspecify..",
                        "io.vertx..",
                        "io.netty.handler.codec.mqtt..",
                        "com.fasterxml.jackson..",
                        "dev.failsafe..",
                        "org.apache.commons.csv..",
                        "org.HdrHistogram..",
                        "picocli..",
                        "org.slf4j..")
                .check(program);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("dev.threetokens.(**)").should().beFreeOfCycles().check(program);
    }

    @Test
    void thePhysicsKnowsNeitherNetworkNorDisk() {
        noClasses()
                .that()
                .resideInAnyPackage("..sim.physics..", "..sim.light..", "..sim.thermostat..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "java.net..", "java.nio..", "java.io..", "com.fasterxml..")
                .check(program);
    }

    @Test
    void onlyTheCommandLineKnowsPicocliAndOnlyTheReplayKnowsCsv() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..sim.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..")
                .check(program);
        noClasses()
                .that()
                .resideOutsideOfPackage("..sim.replay")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons..")
                .check(program);
    }

    @Test
    void onlyALoadMeasures() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..sim.load")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.HdrHistogram..")
                .check(program);
    }

    /** The Vert.x client speaks in types of Netty's codec. */
    @Test
    void onlyTheMqttTransportKnowsNettysCodec() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..sim.mqtt")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.netty..")
                .check(program);
    }

    @Test
    void nothingIsPrintedPastTheLog() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(program);
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(program);
    }
}
