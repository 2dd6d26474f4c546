package vn.quyhoach;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import vn.quyhoach.problem.ProblemException;

/** The rules of {@code src/docs/architecture.md} that class files can tell. No rule has an exception list. */
class ArchitectureTest {

    private static final int MOST_CONSTRUCTOR_PARAMETERS = 6;

    private static final ApplicationModules MODULES = ApplicationModules.of(QuyhoachApplication.class);

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.quyhoach");

    /** Before any class exists that a rule speaks of, the rule holds. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void modulesAreDrawn() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }

    @Test
    void servicesNeverImportTheDomain() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "..tile..",
                        "..ogcapi..",
                        "..ows..",
                        "..export..",
                        "..style..",
                        "..render..",
                        "..encoding..",
                        "..qgis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.quyhoach.zone..",
                        "vn.quyhoach.project..",
                        "vn.quyhoach.conformity..",
                        "vn.quyhoach.programme.."));
    }

    @Test
    void nobodyUsesTheLeaves() {
        for (String leaf : new String[] {"tile", "ogcapi", "ows", "export", "ingest", "lookup", "area"}) {
            String there = "vn.quyhoach." + leaf + "..";
            check(noClasses()
                    .that(not(resideInAPackage(there)).and(not(resideInAPackage("vn.quyhoach.cli.."))))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(there)
                    .because("a leaf can be deleted; only the command line opens the same doors as HTTP"));
        }
    }

    @Test
    void webAndStorageClassesStayInTheirModule() {
        check(classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate());
        check(classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate());
        check(classes().that().areAssignableTo(Repository.class).should().bePackagePrivate());
        check(classes().that().areAnnotatedWith(Configuration.class).should().bePackagePrivate());
        check(classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .bePackagePrivate());
        check(classes()
                .that()
                .haveSimpleNameEndingWith("Request")
                .or()
                .haveSimpleNameEndingWith("Response")
                .should()
                .notBePublic());
    }

    @Test
    void geoToolsIsASupplierNotOurLanguage() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("..geo..", "..style..", "..render..", "..ows..", "..ingest..", "..export..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.geotools.."));
    }

    @Test
    void persistenceStaysInEntitiesAndRepositories() {
        check(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Entity")
                .and()
                .haveSimpleNameNotEndingWith("Repository")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence.."));
    }

    @Test
    void onlyControllersProblemsAndSecurityKnowTheWeb() {
        check(noClasses()
                .that(not(are(controllers())))
                .and()
                .resideOutsideOfPackages("..problem..", "..security..", "..ows..", "..openapi..")
                .and()
                // hands the controllers their parameters
                .doNotHaveSimpleName("KnownParametersReader")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.web.."));
    }

    private static DescribedPredicate<JavaClass> controllers() {
        return DescribedPredicate.describe(
                "controllers", type -> outermost(type).isMetaAnnotatedWith(Controller.class));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    @Test
    void onlyGeoMakesGeometryFactories() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..geo..")
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "a GeometryFactory is made",
                        call -> call.getTargetOwner().isEquivalentTo(GeometryFactory.class))));
    }

    @Test
    void usesTodaysMeans() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(OURS);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(OURS);
        check(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date"));
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        check(noClasses().that().resideOutsideOfPackage("..cli..").should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void beansHaveFewNeeds() {
        check(classes().that().areMetaAnnotatedWith(Component.class).should(haveFewConstructorParameters()));
    }

    private static ArchCondition<JavaClass> haveFewConstructorParameters() {
        return new ArchCondition<>("have at most " + MOST_CONSTRUCTOR_PARAMETERS + " constructor parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaConstructor constructor : type.getConstructors()) {
                    int count = constructor.getRawParameterTypes().size();
                    if (count > MOST_CONSTRUCTOR_PARAMETERS) {
                        events.add(SimpleConditionEvent.violated(
                                constructor, constructor.getFullName() + " has " + count + " parameters"));
                    }
                }
            }
        };
    }

    @Test
    void problemsHaveOneExceptionClass() {
        check(classes().that().areAssignableTo(Throwable.class).should().be(ProblemException.class));
    }

    @Test
    void rulesOfLawAreFinalAndHoldNothingThatChanges() {
        check(classes()
                .that()
                .resideInAPackage("..conformity.rule..")
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL));
        check(fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..conformity.rule..")
                .should()
                .beFinal());
    }

    @Test
    void namesPromise() {
        check(noClasses()
                .should()
                .haveNameMatching(
                        ".*[.$]((Base|Abstract|New|Old)[A-Z]\\w*|\\w*(Impl|Util|Utils|Helper|Manager|Common|Info|Data|DTO|Dto))")
                .because("a name says what a thing is (architecture.md, names)"));
        check(noClasses()
                .should()
                .haveNameMatching(".*\\.[A-Za-z]\\w*[A-Za-z]\\d+")
                .because("a digit at the end of a class name is history"));
    }
}
