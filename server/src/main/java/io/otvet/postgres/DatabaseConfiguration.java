package io.otvet.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each bean needs the one before it, so they end in the right order: connections, server, lock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(DatabaseSettings settings) {
        DataFolder folder = DataFolder.lock(settings.data());
        if (UnfinishedRestore.isIn(folder.path())) {
            folder.close();
            throw new UnfinishedRestore(folder.path().toString());
        }
        return folder;
    }

    @Bean
    Database database(DatabaseSettings settings, DataFolder folder) {
        if (settings.isExternal()) {
            return new ExternalPostgres(
                    settings.db().url(), settings.db().user(), settings.db().password());
        }
        return EmbeddedPostgres.start(folder, Map.of());
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("otvet");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(5_000);
        pool.setAutoCommit(true);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "otvet");
        return pool;
    }
}
