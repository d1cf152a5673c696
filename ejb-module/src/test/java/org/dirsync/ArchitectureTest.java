package org.dirsync;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TimerService;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Holds the arrows between the rooms of this module; the table stands in the architecture document.
 */
@AnalyzeClasses(packages = "org.dirsync", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MAX_TYPES = 25;

    @ArchTest static final ArchRule addressImportsNothing = room("address");

    @ArchTest static final ArchRule listImports = room("list", "address");

    @ArchTest static final ArchRule messageImports = room("message", "address", "list");

    @ArchTest static final ArchRule formatImports = room("format", "address");

    @ArchTest static final ArchRule journalImports = room("journal", "address");

    @ArchTest
    static final ArchRule serverImports =
            room("server", "address", "list", "message", "format", "journal");

    @ArchTest
    static final ArchRule requestorImports =
            room("requestor", "address", "list", "message", "format", "journal");

    @ArchTest
    static final ArchRule cycleImports =
            room("cycle", "address", "list", "message", "journal", "server", "requestor");

    @ArchTest
    static final ArchRule storeImports =
            room(
                    "store",
                    "timer",
                    "address",
                    "list",
                    "message",
                    "format",
                    "journal",
                    "server",
                    "requestor");

    @ArchTest
    static final ArchRule searchImports =
            room(
                    "search",
                    "settings",
                    "timer",
                    "address",
                    "list",
                    "message",
                    "format",
                    "journal",
                    "server",
                    "requestor",
                    "store");

    @ArchTest
    static final ArchRule transportImports =
            room(
                    "transport",
                    "cycle",
                    "address",
                    "list",
                    "message",
                    "format",
                    "journal",
                    "server",
                    "requestor");

    @ArchTest
    static final ArchRule dispatchImports =
            room(
                    "dispatch",
                    "cycle",
                    "settings",
                    "address",
                    "list",
                    "message",
                    "format",
                    "journal",
                    "server",
                    "requestor");

    @ArchTest static final ArchRule timerImports = room("timer");

    @ArchTest static final ArchRule settingsImportNothing = room("settings");

    /** One place knows the names, types, ranges and defaults of all settings. */
    @ArchTest
    static final ArchRule settingsAreReadInOnePlace =
            noClasses()
                    .that(resideOutsideOfPackage("org.dirsync.settings.."))
                    .should()
                    .callMethod(System.class, "getProperty", String.class)
                    .orShould()
                    .callMethod(System.class, "getProperty", String.class, String.class)
                    .orShould()
                    .callMethod(Integer.class, "getInteger", String.class)
                    .orShould()
                    .callMethod(Integer.class, "getInteger", String.class, int.class)
                    .orShould()
                    .callMethod(Long.class, "getLong", String.class)
                    .orShould()
                    .callMethod(Long.class, "getLong", String.class, long.class)
                    .orShould()
                    .callMethod(Boolean.class, "getBoolean", String.class);

    /** A timer that fires by the clock overlaps its own work on a slow machine. */
    @ArchTest
    static final ArchRule timersAreSingleActions =
            noMethods().should().beAnnotatedWith(Schedule.class);

    @ArchTest
    static final ArchRule timersAreCreatedAsSingleActions =
            noClasses()
                    .should()
                    .callMethodWhere(
                            target(owner(assignableTo(TimerService.class)))
                                    .and(
                                            target(
                                                    nameMatching(
                                                            "createTimer|create(Interval|Calendar)Timer"))));

    /** The servers warn of them at each start (WFLYEJB0131). */
    @ArchTest
    static final ArchRule beansHaveNoPublicStaticMethods =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Stateless.class)
                    .or()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Singleton.class)
                    .should(bePublicAndStatic());

    @ArchTest
    static final ArchRule nothingImportsManage =
            noClasses()
                    .that(resideOutsideOfPackage("org.dirsync.manage.."))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.dirsync.manage..");

    @ArchTest
    static final ArchRule valuesAndFlowArePlainJava =
            noClasses()
                    .that(
                            resideInAnyPackage(
                                    rooms(
                                            "address",
                                            "list",
                                            "message",
                                            "format",
                                            "journal",
                                            "server",
                                            "requestor",
                                            "cycle")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta..", "javax.sql..", "java.sql..");

    /** No circle of packages, in the core, between components, or between both. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.dirsync.(*)..").should().beFreeOfCycles();

    /** What lies below the components knows none of them; the console's beans may. */
    @ArchTest
    static final ArchRule nothingBelowKnowsAComponent =
            noClasses()
                    .that(
                            resideOutsideOfPackages(rooms(Components.NAMES.toArray(String[]::new)))
                                    .and(resideOutsideOfPackage("org.dirsync.manage..")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rooms(Components.NAMES.toArray(String[]::new)));

    /** A component that grows beyond this is two. */
    @Test
    void componentsAreSmall() {
        JavaClasses all =
                new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("org.dirsync");
        for (String name : Components.NAMES) {
            assertThat(
                            all.stream()
                                    .filter(
                                            one ->
                                                    one.getPackageName()
                                                            .equals("org.dirsync." + name))
                                    .filter(JavaClass::isTopLevelClass)
                                    .filter(one -> !one.getSimpleName().equals("package-info")))
                    .as(name)
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(MAX_TYPES);
        }
    }

    private static ArchCondition<JavaMethod> bePublicAndStatic() {
        return ArchCondition.from(
                DescribedPredicate.describe(
                        "be public and static",
                        method ->
                                method.getModifiers()
                                        .containsAll(
                                                Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC))));
    }

    private static ArchRule room(String name, String... mayImport) {
        String[] allowed = Arrays.copyOf(rooms(mayImport), mayImport.length + 1);
        allowed[mayImport.length] = rooms(name)[0];
        return classes()
                .that()
                .resideInAPackage(rooms(name)[0])
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed).or(resideOutsideOfPackage("org.dirsync..")));
    }

    private static String[] rooms(String... names) {
        return Arrays.stream(names)
                .map(name -> "org.dirsync." + name + "..")
                .toArray(String[]::new);
    }
}
