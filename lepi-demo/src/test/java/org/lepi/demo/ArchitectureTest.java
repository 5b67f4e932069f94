package org.lepi.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The layering rules of this module, executable. */
@AnalyzeClasses(packages = "org.lepi.demo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule onlyTrainingKnowsTensorFlow = noClasses()
            .that()
            .resideOutsideOfPackage("org.lepi.demo.training..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tensorflow..", "com.google.protobuf..");

    @ArchTest
    static final ArchRule theLauncherNeedsNothingButTheJdkToUnpack = classes()
            .that()
            .haveFullyQualifiedName("org.lepi.demo.DemoData")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..");

    @ArchTest
    static final ArchRule partsAreFreeOfCycles =
            slices().matching("org.lepi.demo.(*)..").should().beFreeOfCycles();
}
