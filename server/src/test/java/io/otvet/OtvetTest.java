package io.otvet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole server on a free port, with a database of its own and an empty data folder. Shared while the settings are
 * the same.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Otvet.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OtvetTest.OwnPlace.class)
public @interface OtvetTest {

    /** Acts as an administrator. */
    String TOKEN = "a-token-for-scripts";

    final class OwnPlace implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                TestPropertyValues.of(
                                "otvet.db.url=" + new TestDatabase().url(),
                                "otvet.data=" + Files.createTempDirectory("otvet-test-data"),
                                "otvet.smtp-port=0",
                                "otvet.dns=" + NameServerStub.HERE.address(),
                                "otvet.admin-token=" + TOKEN)
                        .applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
