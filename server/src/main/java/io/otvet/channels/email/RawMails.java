package io.otvet.channels.email;

import io.otvet.files.FileId;
import io.otvet.files.Files;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mails as they came, each a file that hangs on its row. */
@Component
class RawMails {

    private final Files files;

    RawMails(Files files) {
        this.files = files;
    }

    /** Joins the caller's transaction; the bytes are synced before that. */
    FileId keep(RawId id, InputStream content) {
        FileId file = files.store(TakeIn.INTAKE, id.value() + ".eml", "message/rfc822", content)
                .id();
        files.attach(TakeIn.INTAKE, List.of(file), "raw-mail:" + id.value());
        return file;
    }
}
