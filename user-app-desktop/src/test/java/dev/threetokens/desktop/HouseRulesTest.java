package dev.threetokens.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.threetokens.desktop");

    @Test
    void theAppKnowsTheWireContractAndItsLibrariesAndNoOtherProgram() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.threetokens.desktop..",
                        "dev.threetokens.model..",
                        "java..",
                        "javafx..",
                        "com.sun.net.httpserver..",
                        "atlantafx.base..",
                        "org.kordamp.ikonli..",
                        "com.nimbusds..",
                        "com.fasterxml.jackson..",
                        "dev.failsafe..",
                        "picocli..",
                        "org.slf4j..",
                        "org.jspecify..")
                .check(PROGRAM);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.threetokens.desktop.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PROGRAM);
    }

    @Test
    void viewModelsKnowNoControls() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .or()
                .haveSimpleNameEndingWith("Form")
                .or()
                .haveSimpleName("DeviceRow")
                .or()
                .haveSimpleName("FieldReading")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "atlantafx..")
                .check(PROGRAM);
    }

    @Test
    void nobodyButWorkAndTheLoopbackListenerStartsThreads() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("LoopbackListener")
                .and()
                .resideOutsideOfPackage("..work..")
                .should()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("Executors")
                .check(PROGRAM);
    }

    @Test
    void nobodyWritesToTheConsole() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(PROGRAM);
    }
}
