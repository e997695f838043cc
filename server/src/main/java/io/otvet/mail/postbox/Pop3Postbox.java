package io.otvet.mail.postbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.jspecify.annotations.Nullable;

/** A mailbox by POP3. Its server locks it while it is open, so it is opened, looked through and closed. */
public final class Pop3Postbox implements Postbox {

    private final PostboxVisit visit;
    private final PostboxLine line;
    private final POP3Folder folder;

    private Pop3Postbox(PostboxVisit visit, PostboxLine line, POP3Folder folder) {
        this.visit = visit;
        this.line = line;
        this.folder = folder;
    }

    static Pop3Postbox open(PostboxVisit visit, PostboxLine line, Store store) {
        try {
            POP3Folder folder = (POP3Folder) store.getFolder("INBOX");
            folder.open(Folder.READ_WRITE);
            visit.reached(Trouble.Step.FOLDER);
            return new Pop3Postbox(visit, line, folder);
        } catch (MessagingException e) {
            throw Troubles.of(e, visit);
        }
    }

    /** Its names for mails are for ever. */
    @Override
    public String epoch() {
        return "uidl";
    }

    /** The oldest first. */
    public List<LyingMail> all() {
        try {
            Message[] messages = folder.getMessages();
            FetchProfile profile = new FetchProfile();
            profile.add(UIDFolder.FetchProfileItem.UID);
            folder.fetch(messages, profile);
            List<LyingMail> all = new ArrayList<>();
            for (Message message : messages) {
                all.add(new LyingMail(message, String.valueOf(folder.getUID(message))));
            }
            return all;
        } catch (MessagingException e) {
            throw Troubles.of(e, visit);
        }
    }

    /** By way of a file: the library gives it only as a whole. */
    @Override
    public InputStream content(LyingMail mail) throws IOException {
        Path file = Files.createTempFile("otvet", ".eml");
        try (OutputStream out = Files.newOutputStream(file)) {
            mail.message().writeTo(out);
        } catch (MessagingException e) {
            Files.deleteIfExists(file);
            throw new IOException(e.getMessage(), e);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** There are no marks here: what is not deleted stays as it is. Deleting happens when the connection ends. */
    @Override
    public void settle(List<LyingMail> mails, Fate fate, @Nullable String target) {
        if (fate != Fate.DELETED) {
            return;
        }
        try {
            for (LyingMail mail : mails) {
                mail.message().setFlag(Flags.Flag.DELETED, true);
            }
        } catch (MessagingException e) {
            throw Troubles.of(e, visit);
        }
    }

    @Override
    public boolean isOpen() {
        return folder.isOpen();
    }

    @Override
    public void cut() {
        line.cut();
    }

    @Override
    public void close() {
        try {
            if (folder.isOpen()) {
                folder.close(true);
            }
        } catch (MessagingException _) {
            // what is not deleted now is deleted the next time
        } finally {
            line.close();
        }
    }
}
