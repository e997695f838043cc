package io.otvet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.TestDatabase;
import io.otvet.files.BlobFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ArchiveUnderLoadStoreTest {

    @RegisterExtension
    static final TestDatabase BUSY = new TestDatabase();

    @RegisterExtension
    static final TestDatabase EMPTY = TestDatabase.empty();

    @TempDir
    Path folder;

    @Test
    void holdsTheBytesOfEveryFileThatItNames() throws Exception {
        Warehouse busy = new Warehouse(BUSY, folder.resolve("busy"));
        Path file = folder.resolve("busy.backup");
        busy.keepKey();
        CountDownLatch some = new CountDownLatch(200);
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = Thread.startVirtualThread(() -> keepFiles(busy, some, enough));
        some.await();

        int code = busy.types("backup", file.toString());
        enough.set(true);
        writer.join();

        assertThat(code).as(busy.said()).isZero();
        assertThat(busy.said()).doesNotContain("Missing");
        Warehouse other = new Warehouse(EMPTY, folder.resolve("other"));
        assertThat(other.types("restore", file.toString())).as(other.said()).isZero();
        List<String> named = other.sql().fetch(BlobFolder.NAMED).getValues(0, String.class);
        assertThat(named).hasSizeBetween(200, count(busy));
        BlobFolder blobs = new BlobFolder(other.data.resolve("files"));
        assertThat(named).allSatisfy(hash -> assertThat(blobs.place(hash)).isNotEmptyFile());
    }

    private static void keepFiles(Warehouse busy, CountDownLatch some, AtomicBoolean enough) {
        Random random = new Random(11);
        while (!enough.get()) {
            byte[] content = new byte[2000];
            random.nextBytes(content);
            busy.keepFile(content);
            some.countDown();
        }
    }

    private static int count(Warehouse warehouse) {
        return warehouse.sql().fetch(BlobFolder.NAMED).size();
    }
}
