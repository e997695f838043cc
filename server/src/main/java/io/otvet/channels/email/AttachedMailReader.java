package io.otvet.channels.email;

import io.otvet.files.FileId;
import io.otvet.files.Files;
import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.mail.AttachedMail;
import io.otvet.mail.AttachedMails;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Lays a mail open that came as a file, for those who may see what it hangs on. */
@Component
public class AttachedMailReader {

    private final Files files;
    private final AttachedMails mails;

    AttachedMailReader(Files files, AttachedMails mails) {
        this.files = files;
        this.mails = mails;
    }

    /** @throws NotFound also when it is no mail, or none that can be read */
    public AttachedMail read(Access access, String id) {
        Files.Opened opened = files.open(access, FileId.parse(id));
        try (InputStream content = opened.content()) {
            return mails.read(opened.file().name(), opened.file().contentType(), content.readAllBytes())
                    .orElseThrow(() -> new NotFound("channels.no-mail-in-file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
