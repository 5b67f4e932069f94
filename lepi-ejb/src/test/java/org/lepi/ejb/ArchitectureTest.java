package org.lepi.ejb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.util.stream.Stream;
import org.lepi.ejb.access.Permitted;

/** The layering rules of this module, executable. */
@AnalyzeClasses(packages = "org.lepi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final int MOST_COLLABORATORS = 6;

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("org.lepi.ejb.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entitiesAreFreeOfCycles =
            slices().matching("org.lepi.model.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modelKnowsNoLogic = noClasses()
            .that()
            .resideInAPackage("org.lepi.model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.lepi.ejb..");

    @ArchTest
    static final ArchRule servicesKnowNoResourcesAndNoPages =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "jakarta.faces..");

    @ArchTest
    static final ArchRule onlyTheLoginKnowsServlets = noClasses()
            .that()
            .resideOutsideOfPackage("org.lepi.ejb.account..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..");

    @ArchTest
    static final ArchRule tensorFlowStaysInInference = noClasses()
            .that()
            .resideOutsideOfPackage("org.lepi.ejb.inference..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tensorflow..");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Data)");

    @ArchTest
    static final ArchRule beansHaveFewCollaborators = classes().should(haveFewInjectedFields());

    @ArchTest
    static final ArchRule everyServiceSaysWhoMayCallIt = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .beAnnotatedWith(Permitted.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule everyServiceCanBeMadeByTheContainer = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should(beMadeWithoutCollaborators());

    @ArchTest
    static final ArchRule thereIsOneWordForPermission =
            noClasses().should().dependOnClassesThat().areAssignableTo(RolesAllowed.class);

    /** Payara calls the injected constructor of a bean with nulls once, for its proxy: it must keep what it gets, no more. */
    private static ArchCondition<JavaClass> beMadeWithoutCollaborators() {
        return new ArchCondition<>("survive an injected constructor that is called with nulls") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Constructor<?> constructor : type.reflect().getDeclaredConstructors()) {
                    if (constructor.isAnnotationPresent(Inject.class)) {
                        events.add(new SimpleConditionEvent(
                                type, madeOfNothing(constructor), type.getName() + " uses what it is made with"));
                    }
                }
            }
        };
    }

    private static boolean madeOfNothing(Constructor<?> constructor) {
        Object[] nothing = Stream.of(constructor.getParameterTypes())
                .map(kind -> Array.get(Array.newInstance(kind, 1), 0))
                .toArray();
        try {
            constructor.newInstance(nothing);
            return true;
        } catch (ReflectiveOperationException refused) {
            return false;
        }
    }

    private static ArchCondition<JavaClass> haveFewInjectedFields() {
        return new ArchCondition<>("have at most " + MOST_COLLABORATORS + " injected fields") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long injected = type.getFields().stream()
                        .filter(field -> field.isAnnotatedWith("jakarta.inject.Inject")
                                || field.isAnnotatedWith("jakarta.ejb.EJB")
                                || field.isAnnotatedWith("jakarta.annotation.Resource"))
                        .count();
                events.add(new SimpleConditionEvent(
                        type, injected <= MOST_COLLABORATORS, type.getName() + " injects " + injected));
            }
        };
    }
}
