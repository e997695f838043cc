package io.otvet.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final int LARGEST = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void keepsASmallMailInMemory() throws Exception {
        byte[] mail = bytes(Spool.MOST_IN_MEMORY - 1);

        try (Spool spool = read(mail)) {
            assertThat(spool.inMemory()).isEqualTo(mail);
            assertThat(spool.size()).isEqualTo(mail.length);
            assertThat(spool.hash()).isEqualTo(RawStore.sha256(mail));
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void keepsALargeMailInAFileUntilItIsClosed() throws Exception {
        byte[] mail = bytes(LARGEST);

        try (Spool spool = read(mail)) {
            assertThat(spool.inMemory()).isNull();
            assertThat(spool.open()).hasBinaryContent(mail);
            assertThat(spool.size()).isEqualTo(mail.length);
            assertThat(spool.hash()).isEqualTo(RawStore.sha256(mail));
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void readsWhatIsTooLargeToItsEndAndKeepsNothingOfIt() {
        ByteArrayInputStream mail = new ByteArrayInputStream(bytes(LARGEST + 1));

        assertThatThrownBy(() -> Spool.read(mail, folder, LARGEST)).isInstanceOf(Spool.TooLarge.class);

        assertThat(mail).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void clearsWhatAKilledServerLeft() throws IOException {
        Files.writeString(folder.resolve("mail1.eml"), "half a mail");

        Spool.clear(folder);

        assertThat(folder)
                .satisfiesAnyOf(
                        it -> assertThat(it).doesNotExist(),
                        it -> assertThat(it).isEmptyDirectory());
    }

    private Spool read(byte[] mail) throws IOException, Spool.TooLarge {
        return Spool.read(new ByteArrayInputStream(mail), folder, LARGEST);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
