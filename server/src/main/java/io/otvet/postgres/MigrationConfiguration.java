package io.otvet.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
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
            refuseUnfinished(flyway.getConfiguration().getDataSource());
            refuseNewer(flyway);
            flyway.migrate();
        };
    }

    private static void refuseUnfinished(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet mark = statement.executeQuery("select to_regnamespace('" + UnfinishedRestore.SCHEMA + "')")) {
            if (mark.next() && mark.getString(1) != null) {
                throw new UnfinishedRestore(connection.getMetaData().getURL());
            }
        } catch (SQLException e) {
            throw new PostgresFailed("The database does not answer: " + e.getMessage(), e);
        }
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
