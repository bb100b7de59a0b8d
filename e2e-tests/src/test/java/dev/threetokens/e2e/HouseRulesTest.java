package dev.threetokens.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final String OWN = "dev.threetokens.e2e";
    private static final JavaClasses ALL = new ClassFileImporter().importPackages(OWN);
    private static final JavaClasses MAIN =
            new ClassFileImporter(List.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)).importPackages(OWN);

    @Test
    void theProgramsAreKnownAsProcessesNeverAsClasses() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.threetokens.cloud..",
                        "dev.threetokens.sim..",
                        "dev.threetokens.server..",
                        "dev.threetokens.desktop..")
                .check(ALL);
    }

    @Test
    void theDemoNeedsFewLibraries() {
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
                        "picocli..")
                .check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(OWN + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void onlyTheRobotTouchesJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackage(OWN + ".robot..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.testfx..")
                .check(ALL);
    }
}
