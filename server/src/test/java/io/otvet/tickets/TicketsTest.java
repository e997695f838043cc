package io.otvet.tickets;

import io.otvet.OtvetTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;

/** The tickets and what they stand on, with a database of their own, and nothing above them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(
        mode = ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"postgres", "http"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OtvetTest.OwnPlace.class)
@Import({Office.Founder.class, Statements.class, Statements.Listening.class})
@interface TicketsTest {}
