package io.otvet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Run by the build before it compiles: migrates an empty database and writes jOOQ's classes of each schema into the
 * {@code db} package of the module that owns it. Does nothing when neither the migrations nor itself have changed.
 */
public final class GenerateTables {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SELF = Path.of("src/test/java/io/otvet/GenerateTables.java");

    private GenerateTables() {}

    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        Path stamp = target.resolve("migrations.sha256");
        String hash = hash();
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("ROOT")).setLevel(ch.qos.logback.classic.Level.WARN);
        try (ThrowAwayPostgres postgres = ThrowAwayPostgres.start()) {
            String url = postgres.url("postgres");
            Flyway.configure()
                    .dataSource(url, "otvet", "")
                    .locations("filesystem:" + MIGRATIONS)
                    .load()
                    .migrate();
            for (String schema : schemas(url)) {
                generate(url, schema, target);
            }
        }
        Files.writeString(stamp, hash);
    }

    private static List<String> schemas(String url) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection.createStatement().executeQuery("""
                        select nspname from pg_namespace
                        where nspname not like 'pg\\_%' and nspname not in ('public', 'information_schema')
                        """)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Schema {@code channels_email} belongs to module {@code channels.email}. */
    private static void generate(String url, String schema, Path target) throws Exception {
        String name = "io.otvet." + schema.replace('_', '.') + ".db";
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema(schema))
                        .withGenerate(new Generate()
                                .withRoutines(false)
                                .withGeneratedAnnotation(true)
                                .withComments(false)
                                .withSources(false))
                        .withTarget(new Target().withPackageName(name).withDirectory(target.toString()))));
        unmark(target.resolve(name.replace('.', '/')), name);
    }

    private static void unmark(Path folder, String name) throws IOException {
        for (String part : List.of("", ".tables", ".tables.records")) {
            Path place = folder.resolve(part.isEmpty() ? "" : part.substring(1).replace('.', '/'));
            if (Files.isDirectory(place)) {
                Files.writeString(
                        place.resolve("package-info.java"),
                        "@org.jspecify.annotations.NullUnmarked\npackage " + name + part + ";\n");
            }
        }
    }

    private static String hash() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Stream.concat(Files.walk(MIGRATIONS), Stream.of(SELF))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
