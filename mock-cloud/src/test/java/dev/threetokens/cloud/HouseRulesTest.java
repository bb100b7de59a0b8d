package dev.threetokens.cloud;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.rest.CertRegistrationsResource;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final JavaClasses CLOUD = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.threetokens.cloud");

    private static final String[] TRANSPORTS_AND_PAGES = {
        "..cloud.rest..",
        "..cloud.websocket..",
        "..cloud.mqtt..",
        "..cloud.streams..",
        "..cloud.console..",
        "..cloud.dashboard..",
        "..cloud.invitations.."
    };

    /** Before it has a token, a device proves by its nonce that a registration is its own. */
    private static final Class<?> DEVICES_WITHOUT_TOKEN = CertRegistrationsResource.class;

    @Test
    void theDecisionKnowsNeitherHttpNorSqlNorAnyFramework() {
        classes()
                .that()
                .resideInAPackage("..cloud.access..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "dev.threetokens.cloud.access..", "dev.threetokens.model..", "org.jspecify..")
                .check(CLOUD);
    }

    @Test
    void onlyTheGateAsksForADecision() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..cloud.access..", "..cloud.gate..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.threetokens.cloud.access.AccessRules")
                .check(CLOUD);
    }

    /** What a caller names is found closed; only a decision opens it. */
    @Test
    void onlyTheGateOpensWhatWasFound() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..cloud.access..", "..cloud.gate..")
                .should()
                .callMethod(Guarded.class, "opened", Decision.Allowed.class)
                .check(CLOUD);
    }

    /** With an id alone nothing is read or changed: a route, a frame or a packet has to have it opened first. */
    @Test
    void transportsAndPagesHandStoresNoBareIds() {
        noClasses()
                .that()
                .resideInAnyPackage(TRANSPORTS_AND_PAGES)
                .and()
                .doNotBelongToAnyOf(DEVICES_WITHOUT_TOKEN)
                .should(Stores.callWithABareId())
                .check(CLOUD);
    }

    @Test
    void transportsAndPagesMakeNoStoredThings() {
        noClasses()
                .that()
                .resideInAnyPackage(TRANSPORTS_AND_PAGES)
                .should(Stores.makeWhatIsStored())
                .check(CLOUD);
    }

    @Test
    void transportsAndPagesKnowNoSql() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..cloud.rest..",
                        "..cloud.websocket..",
                        "..cloud.mqtt..",
                        "..cloud.streams..",
                        "..cloud.gate..",
                        "..cloud.console..",
                        "..cloud.dashboard..",
                        "..cloud.pages..",
                        "..cloud.seed..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..")
                .check(CLOUD);
    }

    @Test
    void onlyTokensSignsAndVerifies() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..cloud.tokens..", "..cloud.keys..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jose4j..", "io.smallrye.jwt..")
                .check(CLOUD);
    }

    @Test
    void streamsKnowNoTransport() {
        noClasses()
                .that()
                .resideInAPackage("..cloud.streams..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.websockets..", "io.vertx..", "io.netty..", "jakarta.ws.rs..")
                .check(CLOUD);
    }

    @Test
    void packagesOfTheAuthorizationServerDependInOneDirection() {
        slices().matching("dev.threetokens.cloud.oauth.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLOUD);
    }

    @Test
    void packagesDependInOneDirectionWhateverTheirDepth() {
        slices().matching("dev.threetokens.cloud.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLOUD);
    }

    @Test
    void packagesDependInOneDirection() {
        slices().matching("dev.threetokens.cloud.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLOUD);
    }

    @Test
    void theCloudKnowsNoOtherProgram() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.threetokens.sim..", "dev.threetokens.server..", "dev.threetokens.desktop..")
                .check(CLOUD);
    }
}
