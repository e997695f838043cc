package io.otvet.channels.email;

import io.otvet.files.FileId;
import io.otvet.files.Files;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Mails as they came, each a file that hangs on its row. */
@Component
class RawMails {

    private final Files files;

    /** The disk is the database's too: many large mails synced at once would let every commit wait for seconds. */
    private final Semaphore writing = new Semaphore(2, true);

    RawMails(Files files) {
        this.files = files;
    }

    /** Written and synced; what is not hung on its row is swept. */
    FileId store(RawId id, InputStream content) {
        return files.store(TakeIn.INTAKE, id.value() + ".eml", "message/rfc822", content)
                .id();
    }

    FileId storeLarge(RawId id, InputStream content) {
        writing.acquireUninterruptibly();
        try {
            return store(id, content);
        } finally {
            writing.release();
        }
    }

    void hang(FileId file, RawId id) {
        files.attach(TakeIn.INTAKE, List.of(file), "raw-mail:" + id.value());
    }
}
