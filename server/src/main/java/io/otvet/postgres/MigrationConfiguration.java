package io.otvet.postgres;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the tables up to date at start, but never touches those of a version that knows more than we do. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy migration() {
        return flyway -> {
            refuseNewer(flyway);
            flyway.migrate();
        };
    }

    private static void refuseNewer(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(MigrationConfiguration::isUnknown)
                .findFirst()
                .ifPresent(unknown -> {
                    throw new DataFromNewerVersion(
                            "The data was written by a newer version of Otvet: it has the change "
                                    + unknown.getVersion() + " (" + unknown.getDescription()
                                    + "), which this one does not know.");
                });
    }

    private static boolean isUnknown(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.MISSING_SUCCESS;
    }
}
