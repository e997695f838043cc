package io.otvet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveStoreTest {

    /** What a restore leaves otherwise than it was, each for its own reason. */
    private static final Set<String> CHANGED =
            Set.of("realtime.horizon", "jobs.job", "tickets.delivery", "channels_email.delivery", "staff.session");

    @RegisterExtension
    static final TestDatabase FULL = new TestDatabase();

    @RegisterExtension
    static final TestDatabase EMPTY = TestDatabase.empty();

    @TempDir
    static Path folder;

    @TempDir
    Path elsewhere;

    private static Warehouse desk;
    private static Path backup;

    @BeforeAll
    static void makeOne() throws IOException {
        desk = new Warehouse(FULL, folder.resolve("desk"));
        desk.keepKey();
        desk.keepFile("Счёт\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        desk.keepFile(new byte[0]);
        desk.keepFile(noise());
        for (String statement : Fixture.STATEMENTS) {
            desk.sql().execute(statement);
        }
        backup = folder.resolve("desk.backup");
        assertThat(desk.types("backup", backup.toString())).as(desk.said()).isZero();
    }

    @Test
    void bringsBackEveryRowFileAndKey() throws IOException {
        Warehouse other = new Warehouse(EMPTY, elsewhere.resolve("data"));

        assertThat(other.types("restore", backup.toString())).as(other.said()).isZero();

        Map<String, String> restored = other.tables();
        Map<String, String> kept = desk.tables();
        assertThat(restored.keySet()).isEqualTo(kept.keySet());
        CHANGED.forEach(restored::remove);
        CHANGED.forEach(kept::remove);
        assertThat(restored).isEqualTo(kept);
        assertThat(contents(other.data.resolve("files"))).isEqualTo(contents(desk.data.resolve("files")));
        assertThat(other.data.resolve("secret.key")).hasSameTextualContentAs(desk.data.resolve("secret.key"));
        assertThat(definitions(other)).isEqualTo(definitions(desk));
        assertThat(other.data.resolve("restore-unfinished")).doesNotExist();
        goesOn(other);
        refusesAPlaceThatIsNotEmpty(other);
    }

    private static void goesOn(Warehouse other) {
        assertThat(text(other, "select nextval('tickets.ticket_number')::text")).isEqualTo("1080");
        assertThat(text(other, "select state || ' ' || detail from tickets.delivery"))
                .startsWith("3 restored from a backup of ");
        assertThat(text(other, "select state from channels_email.delivery")).isEqualTo("uncertain");
        assertThat(text(other, "select string_agg(kind, ' ') from jobs.job")).isEqualTo("channels.email.take-in");
        assertThat(text(other, "select count(*)::text from staff.session")).isEqualTo("0");
        assertThat(other.said()).contains("1 replies waited when the backup was made");
    }

    private static void refusesAPlaceThatIsNotEmpty(Warehouse other) {
        assertThat(other.types("restore", backup.toString())).isEqualTo(1);
        assertThat(other.said()).contains("onto an empty place only", "files, secret.key");

        Warehouse half = new Warehouse(EMPTY, other.data.resolveSibling("half"));
        assertThat(half.types("restore", backup.toString())).isEqualTo(1);
        assertThat(half.said()).contains("the database has audit, calls");
        assertThat(half.data.resolve("restore-unfinished")).doesNotExist();
        assertThat(half.data.resolve("files")).doesNotExist();
        assertThat(half.tables()).isEqualTo(other.tables());
    }

    @Test
    void isForItsOwnerAloneAndWhole() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(backup.resolveSibling("desk.backup.part")).doesNotExist();

        assertThat(desk.types("backup", "--verify", backup.toString())).isZero();
        assertThat(desk.said()).contains("Whole: ", " 3 files ");

        assertThat(desk.types("backup", backup.toString())).isEqualTo(1);
        assertThat(desk.said()).contains("exists already", "--force");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.0001, 0.3, 0.6, 0.9, 0.999, 1.0})
    void noticesABitThatTurned(double where) throws IOException {
        Path broken = Files.copy(backup, elsewhere.resolve("broken"));
        byte[] bytes = Files.readAllBytes(broken);
        bytes[(int) (where * (bytes.length - 1))] ^= 4;
        Files.write(broken, bytes);

        assertRefused(broken);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 512, 1024, 2048, 100_000})
    void noticesWhatIsMissingAtTheEnd(int bytes) throws IOException {
        Path broken = Files.copy(backup, elsewhere.resolve("broken"));
        try (var channel = Files.newByteChannel(broken, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(broken) - bytes);
        }

        assertRefused(broken);
    }

    private void assertRefused(Path broken) throws IOException {
        Path data = elsewhere.resolve("data");
        Warehouse other = new Warehouse(FULL, data);

        assertThat(other.types("restore", broken.toString())).isEqualTo(1);
        assertThat(other.said()).contains("no whole backup");
        assertThat(data).doesNotExist();
        assertThat(other.types("backup", "--verify", broken.toString())).isEqualTo(1);
    }

    @Test
    void wantsTheKeyThatItWasMadeWith() {
        Warehouse other = new Warehouse(FULL, elsewhere.resolve("data"))
                .with("OTVET_SECRET_KEY", "another key, long enough to be taken for one");

        assertThat(other.types("restore", backup.toString())).isEqualTo(1);
        assertThat(other.said()).contains("is not the key of this backup", "leave it unset");
    }

    @Test
    void doesNotHoldAKeyThatWasGivenFromOutside() {
        Path file = elsewhere.resolve("without-key");
        String key = "given from outside, as on every node of ours";
        Warehouse given = new Warehouse(FULL, desk.data).with("OTVET_SECRET_KEY", key);
        assertThat(given.types("backup", file.toString())).as(given.said()).isZero();
        assertThat(given.said()).contains("The secret key is given from outside and not in the backup");

        Warehouse other = new Warehouse(FULL, elsewhere.resolve("data"));
        assertThat(other.types("restore", file.toString())).isEqualTo(1);
        assertThat(other.said()).contains("Set OTVET_SECRET_KEY to the same as then");
    }

    @Test
    void saysWhatItDidNotFind() {
        Warehouse nowhere = new Warehouse(FULL, elsewhere.resolve("nowhere")).with("OTVET_DB_URL", "");

        assertThat(nowhere.types("backup", elsewhere.resolve("file").toString()))
                .isEqualTo(1);
        assertThat(nowhere.said()).contains("There is no data of Otvet in " + nowhere.data, "OTVET_DATA");
        assertThat(nowhere.data).doesNotExist();

        assertThat(desk.types("backup", "/nowhere/at/all")).isEqualTo(1);
        assertThat(desk.said()).contains("There is no folder /nowhere/at");

        assertThat(desk.types("restore", elsewhere.resolve("file").toString())).isEqualTo(1);
        assertThat(desk.said()).contains("onto an empty place only");

        assertThat(nowhere.types("restore", elsewhere.resolve("file").toString()))
                .isEqualTo(1);
        assertThat(nowhere.said()).contains("There is no file");
        assertThat(desk.types("backup")).isEqualTo(2);
    }

    @Test
    void takesBackWhatItBeganWhenARowRefersToNothing() throws IOException {
        TestDatabase wrong = new TestDatabase();
        TestDatabase target = TestDatabase.empty();
        Warehouse desk = new Warehouse(wrong, elsewhere.resolve("wrong"));
        desk.keepFile(noise());
        desk.sql().execute("alter table tickets.message drop constraint message_ticket_id_fkey");
        desk.sql()
                .execute("insert into tickets.message (id, ticket_id, version, kind, author_kind)"
                        + " values (gen_random_uuid(), gen_random_uuid(), 1, 0, 0)");
        Path file = elsewhere.resolve("wrong.backup");
        assertThat(desk.types("backup", file.toString())).as(desk.said()).isZero();

        Warehouse other = new Warehouse(target, elsewhere.resolve("data"));
        assertThat(other.types("restore", file.toString())).isEqualTo(1);

        assertThat(other.said()).contains("message_ticket_id_fkey");
        assertThat(other.tables()).isEmpty();
        assertThat(other.data).isDirectoryNotContaining(found -> !found.endsWith("lock"));
        wrong.afterAll(null);
        target.afterAll(null);
    }

    private static byte[] noise() {
        byte[] bytes = new byte[200_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static String text(Warehouse warehouse, String sql) {
        return warehouse.sql().fetchSingle(sql).get(0, String.class);
    }

    /** Indexes, references and triggers, as PostgreSQL writes them down. */
    private static String definitions(Warehouse warehouse) {
        return text(warehouse, """
                select string_agg(d, E'\\n' order by d)
                from (select indexdef as d from pg_indexes where schemaname <> 'pg_catalog'
                      union all
                      select conrelid::regclass || pg_get_constraintdef(oid) || convalidated from pg_constraint
                      union all select pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal)
                """);
    }

    private static Map<String, String> contents(Path files) throws IOException {
        try (var all = Files.walk(files)) {
            return all.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> files.relativize(file).toString(), ArchiveStoreTest::sum));
        }
    }

    private static String sum(Path file) {
        try {
            return Sums.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
