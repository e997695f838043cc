package io.otvet.archive;

import io.otvet.TestDatabase;
import io.otvet.files.BlobFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;

/** A place of an Otvet on a database of the tests, and what a person does with it at the console. */
final class Warehouse {

    final TestDatabase database;
    final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private String said = "";

    Warehouse(TestDatabase database, Path data) {
        this.database = database;
        this.data = data;
        environment.put("OTVET_DATA", data.toString());
        environment.put("OTVET_DB_URL", database.url());
        environment.put("OTVET_DB_USER", "otvet");
    }

    Warehouse with(String setting, String value) {
        environment.put(setting, value);
        return this;
    }

    int types(String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = ArchiveCommand.run(command, environment, new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    String said() {
        return said;
    }

    DSLContext sql() {
        return database.sql();
    }

    void keepKey() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("secret.key"), "a key of forty-eight random bytes, more or less\n");
    }

    /** Bytes first, then the row, as the server does it. */
    void keepFile(byte[] content) {
        String hash = Sums.of(content);
        try {
            Path place = new BlobFolder(data.resolve("files")).place(hash);
            Files.createDirectories(place.getParent());
            Files.write(place, content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        sql().execute(
                        "insert into files.file (id, hash, name, content_type, size, uploader) values (?, ?, ?, ?, ?, ?)",
                        UUID.randomUUID(),
                        hash,
                        "Счёт №1.pdf",
                        "application/pdf",
                        (long) content.length,
                        "agent:1");
    }

    /** One sum for all rows of each table. */
    Map<String, String> tables() {
        Map<String, String> sums = new TreeMap<>();
        String named = "select format('%I.%I', schemaname, tablename) from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema')";
        for (String table : sql().fetch(named).getValues(0, String.class)) {
            String sum = "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                    + table + " t";
            sums.put(table, sql().fetchSingle(sum).get(0, String.class));
        }
        return sums;
    }
}
