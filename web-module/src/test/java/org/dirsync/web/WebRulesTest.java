package org.dirsync.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpSessionListener;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The web knows the use cases and the values, nothing below them. */
@AnalyzeClasses(packages = "org.dirsync.web", importOptions = DoNotIncludeTests.class)
class WebRulesTest {
    private static final String[] BELOW = {
        "org.dirsync.access",
        "org.dirsync.addresses",
        "org.dirsync.alerts",
        "org.dirsync.attention",
        "org.dirsync.audit",
        "org.dirsync.deadletters",
        "org.dirsync.files",
        "org.dirsync.guard",
        "org.dirsync.health",
        "org.dirsync.history",
        "org.dirsync.idempotency",
        "org.dirsync.imports",
        "org.dirsync.renames",
        "org.dirsync.runs",
        "org.dirsync.setup",
        "org.dirsync.settings",
        "org.dirsync.status",
        "org.dirsync.templates",
        "org.dirsync.upkeep",
        "org.dirsync.usecase",
        "org.dirsync.address"
    };

    @ArchTest
    static final ArchRule importsUseCasesAndValues =
            classes()
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(below("org.dirsync.web.."))
                                    .or(resideOutsideOfPackage("org.dirsync..")));

    @ArchTest
    static final ArchRule jsonKnowsNoOtherRoomOfTheWeb =
            classes()
                    .that()
                    .resideInAPackage("org.dirsync.web.json")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(below("org.dirsync.web.json"))
                                    .or(resideOutsideOfPackage("org.dirsync..")));

    /** The server ends sessions after the beans when it stops the application. */
    @ArchTest
    static final ArchRule sessionListenersAskForNoBean =
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAssignableTo(HttpSessionListener.class)
                    .should()
                    .beAnnotatedWith(Inject.class)
                    .orShould()
                    .beAnnotatedWith(EJB.class)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule resourcesKnowNoPage =
            noClasses()
                    .that()
                    .areAnnotatedWith(Path.class)
                    .or()
                    .resideInAPackage("org.dirsync.web.api")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Servlet.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("org.dirsync.web.page");

    /** The package of settings knows their names, types, ranges and defaults. */
    @ArchTest
    static final ArchRule settingsAreReadInOnePlace =
            noClasses()
                    .should()
                    .callMethod(System.class, "getProperty", String.class)
                    .orShould()
                    .callMethod(System.class, "getProperty", String.class, String.class)
                    .orShould()
                    .callMethod(Integer.class, "getInteger", String.class, int.class)
                    .orShould()
                    .callMethod(Long.class, "getLong", String.class, long.class)
                    .orShould()
                    .callMethod(Boolean.class, "getBoolean", String.class);

    /** Where two methods answer GET of one path, the server chooses, and warns of its choice. */
    @ArchTest
    static void oneMethodAnswersEachPath(JavaClasses all) {
        Set<String> seen = new HashSet<>();
        all.stream()
                .filter(resource -> resource.isAnnotatedWith(Path.class))
                .flatMap(resource -> resource.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(GET.class))
                .forEach(
                        method -> {
                            String path =
                                    method.tryGetAnnotationOfType(Path.class)
                                            .map(Path::value)
                                            .orElse("");
                            assertThat(seen.add(method.getOwner().getName() + " " + path))
                                    .as("one method for GET %s", method.getFullName())
                                    .isTrue();
                        });
        assertThat(seen).isNotEmpty();
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.dirsync.web.(*)..").should().beFreeOfCycles();

    private static String[] below(String own) {
        return Stream.concat(Stream.of(own), Stream.of(BELOW)).toArray(String[]::new);
    }
}
