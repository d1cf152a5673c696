package org.dirsync.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSessionListener;

/** The web knows the use cases and the values, nothing below them. */
@AnalyzeClasses(packages = "org.dirsync.web", importOptions = DoNotIncludeTests.class)
class WebRulesTest {
    @ArchTest
    static final ArchRule importsUseCasesAndValues =
            classes()
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                            "org.dirsync.web..",
                                            "org.dirsync.admin",
                                            "org.dirsync.address")
                                    .or(resideOutsideOfPackage("org.dirsync..")));

    @ArchTest
    static final ArchRule jsonKnowsNoOtherRoomOfTheWeb =
            classes()
                    .that()
                    .resideInAPackage("org.dirsync.web.json")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                            "org.dirsync.web.json",
                                            "org.dirsync.admin",
                                            "org.dirsync.address")
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
    static final ArchRule apiAndPagesDoNotKnowEachOther =
            classes()
                    .that()
                    .resideInAPackage("org.dirsync.web.api")
                    .should()
                    .onlyDependOnClassesThat(resideOutsideOfPackage("org.dirsync.web.page.."));
}
