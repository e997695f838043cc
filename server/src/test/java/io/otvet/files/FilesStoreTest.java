package io.otvet.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.TestDatabase;
import io.otvet.files.spi.FileGuard;
import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.NotFound;
import io.otvet.settings.Instance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FilesStoreTest {

    private static final Access ANNA = Access.robot("anna");
    private static final Access BORIS = Access.robot("boris");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private FileStore store;
    private Blobs blobs;
    private Files files;

    @BeforeEach
    void open() {
        store = new FileStore(database.sql());
        blobs = new Blobs(new Instance(
                URI.create("http://localhost"),
                folder,
                folder.toString(),
                null,
                EmailAddress.of("support@localhost"),
                0,
                null,
                null,
                null,
                null,
                false));
        files = new Files(store, blobs, List.of(new OfMessagesToBoris()));
    }

    @Test
    void keepsEqualBytesOnce() throws IOException {
        FileRef one = put(ANNA, "чек.txt", "text/plain", "42");
        FileRef two = put(ANNA, "copy.txt", "text/plain", "42");

        assertThat(one.id()).isNotEqualTo(two.id());
        assertThat(read(ANNA, two)).isEqualTo("42");
        try (Stream<Path> kept = java.nio.file.Files.walk(folder)) {
            assertThat(kept.filter(java.nio.file.Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void showsALooseFileToItsUploaderAlone() throws IOException {
        FileRef file = put(ANNA, "a.txt", "text/plain", "mine");

        assertThat(read(ANNA, file)).isEqualTo("mine");
        assertThatThrownBy(() -> files.open(BORIS, file.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.attach(BORIS.actor(), List.of(file.id()), "message:1"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void asksTheOwnersGuardOnceItIsAttached() throws IOException {
        FileRef file = put(ANNA, "a.txt", "text/plain", "for Boris");

        files.attach(ANNA.actor(), List.of(file.id()), "message:1");

        assertThat(read(BORIS, file)).isEqualTo("for Boris");
        assertThatThrownBy(() -> files.open(ANNA, file.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.attach(ANNA.actor(), List.of(file.id()), "message:2"))
                .isInstanceOf(NotFound.class);
        assertThat(files.of(List.of("message:1", "message:2"))).containsOnlyKeys("message:1");
    }

    @Test
    void believesNoNameAndNoTypeThatIsGiven() {
        FileRef file = put(ANNA, "../../etc/\u202Egnp.exe", "image/png", "<script>");

        assertThat(file.name()).isEqualTo("_gnp.exe");
        assertThat(file.contentType()).isEqualTo("application/octet-stream");
    }

    @Test
    void sweepsWhatWasNeverAttachedButNothingYoung() throws IOException {
        FileRef loose = put(ANNA, "a.txt", "text/plain", "loose");
        FileRef kept = put(ANNA, "b.txt", "text/plain", "kept");
        files.attach(ANNA.actor(), List.of(kept.id()), "message:3");

        new LooseFiles(store, blobs, Clock.systemUTC()).run();
        assertThat(files.find(loose.id())).isPresent();
        new LooseFiles(store, blobs, Clock.offset(Clock.systemUTC(), Duration.ofDays(2))).run();

        assertThat(files.find(loose.id())).isEmpty();
        assertThat(read(BORIS, kept)).isEqualTo("kept");
    }

    @Test
    void sweepsNothingWhileABackupIsBeingMade() throws Exception {
        FileRef loose = put(ANNA, "a.txt", "text/plain", "wanted by the backup");
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
        try (var backup = database.dataSource().getConnection()) {
            backup.createStatement().execute("select pg_advisory_lock_shared(" + BlobFolder.SWEEPING + ")");
            new LooseFiles(store, blobs, later).run();
            assertThat(files.find(loose.id())).isPresent();
            backup.createStatement().execute("select pg_advisory_unlock_all()");
        }

        new LooseFiles(store, blobs, later).run();

        assertThat(files.find(loose.id())).isEmpty();
    }

    private FileRef put(Access who, String name, String type, String content) {
        return files.store(who.actor(), name, type, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private String read(Access who, FileRef file) throws IOException {
        try (var content = files.open(who, file.id()).content()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record OfMessagesToBoris() implements FileGuard {
        @Override
        public boolean handles(String owner) {
            return owner.startsWith("message:");
        }

        @Override
        public boolean mayRead(Access access, String owner) {
            return access.actor().equals(new Actor.Robot("boris"));
        }
    }
}
