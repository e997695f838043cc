package io.otvet;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of its own for a test class, cloned in milliseconds from one that was migrated once:
 * {@code @RegisterExtension static final TestDatabase database = new TestDatabase();}
 * A test that boots Spring passes {@link #url()} as {@code spring.datasource.url} and user {@code otvet}.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "test_" + COUNT.incrementAndGet();
    private final String template;
    private HikariDataSource pool;

    public TestDatabase() {
        this("migrated");
    }

    private TestDatabase(String template) {
        this.template = template;
    }

    /** One in which nobody has made anything yet. */
    public static TestDatabase empty() {
        return new TestDatabase("template1");
    }

    /** Usable before the extension callbacks too, as Spring asks for properties early. */
    public synchronized String url() {
        open();
        return Server.POSTGRES.url(name);
    }

    public synchronized DataSource dataSource() {
        open();
        return new TransactionAwareDataSourceProxy(pool);
    }

    /** Takes part in the transactions of {@link #transaction()}. */
    public DSLContext sql() {
        var configuration = new DefaultConfiguration();
        configuration.set(SQLDialect.POSTGRES);
        configuration.set(new DataSourceConnectionProvider(dataSource()));
        return DSL.using(configuration);
    }

    public synchronized TransactionTemplate transaction() {
        open();
        return new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        open();
    }

    /** A class that gets a second go begins with a database of its own again. */
    @Override
    public synchronized void afterAll(ExtensionContext context) {
        pool.close();
        pool = null;
        Server.POSTGRES.execute("drop database if exists " + name + " with (force)");
    }

    private void open() {
        if (pool == null) {
            Server.POSTGRES.execute("create database " + name + " template " + template);
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(Server.POSTGRES.url(name));
            config.setMaximumPoolSize(12);
            config.setMinimumIdle(0);
            pool = new HikariDataSource(config);
        }
    }

    private static final class Server {

        static final ThrowAwayPostgres POSTGRES = start();

        private static ThrowAwayPostgres start() {
            ThrowAwayPostgres postgres = ThrowAwayPostgres.start();
            postgres.execute("create database migrated");
            Flyway.configure()
                    .dataSource(postgres.url("migrated"), "otvet", "")
                    .load()
                    .migrate();
            return postgres;
        }
    }
}
