package io.otvet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The shapes of the style guide that the compiler cannot see. */
class ShapesTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.otvet");

    @Test
    void fieldsAreGivenToConstructors() {
        noFields().should().beAnnotatedWith(Autowired.class).check(OURS);
    }

    @Test
    void nothingIsCalledAService() {
        noClasses().should().beAnnotatedWith(Service.class).check(OURS);
    }

    @Test
    void staticFieldsDoNotChange() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("..db..")
                .should()
                .beFinal()
                .check(OURS);
    }

    @Test
    void controllersAreHidden() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .notBePublic()
                .check(OURS);
    }

    @Test
    void controllersAndStoresOpenNoTransactions() {
        methods()
                .that()
                .areDeclaredInClassesThat(
                        Predicates.simpleNameEndingWith("Controller").or(Predicates.simpleNameEndingWith("Store")))
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(OURS);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.otvet.tickets..", "io.otvet.staff..", "io.otvet.customers..", "io.otvet.sites..")
                .should()
                .callMethod(Instant.class, "now")
                .check(OURS);
    }
}
