package io.otvet.mail.postbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** A folder by IMAP, in the order of its UIDs. Asking the store instead of the folder would sign in once more. */
public final class ImapPostbox implements Postbox {

    private static final FetchProfile HEADS = heads();

    private final PostboxVisit visit;
    private final PostboxLine line;
    private final Store store;
    private final IMAPFolder folder;
    private final Set<String> skills;
    private final CountDownLatch cut = new CountDownLatch(1);

    private ImapPostbox(PostboxVisit visit, PostboxLine line, Store store, IMAPFolder folder, Set<String> skills) {
        this.visit = visit;
        this.line = line;
        this.store = store;
        this.folder = folder;
        this.skills = skills;
    }

    static ImapPostbox open(PostboxVisit visit, PostboxLine line, Store store, String name) {
        try {
            IMAPFolder folder = (IMAPFolder) store.getFolder(name);
            if (!folder.exists()) {
                throw visit.missing(name);
            }
            Set<String> skills = new HashSet<>();
            for (String skill : List.of("IDLE", "MOVE", "UIDPLUS")) {
                if (((IMAPStore) store).hasCapability(skill)) {
                    skills.add(skill);
                }
            }
            folder.open(Folder.READ_WRITE);
            visit.reached(Trouble.Step.FOLDER);
            return new ImapPostbox(visit, line, store, folder, skills);
        } catch (MessagingException e) {
            throw Troubles.of(e, visit);
        }
    }

    private static FetchProfile heads() {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        LyingMail.HEAD.forEach(profile::add);
        return profile;
    }

    private interface Asked<T extends @Nullable Object> {
        T ask() throws MessagingException;
    }

    private <T extends @Nullable Object> T ask(Asked<T> asked) {
        try {
            return asked.ask();
        } catch (MessagingException | IllegalStateException e) {
            throw Troubles.of(e, visit);
        }
    }

    @Override
    public String epoch() {
        return String.valueOf(ask(folder::getUIDValidity));
    }

    /** Of all that are there; 0 when there is none. */
    public long lastUid() {
        return ask(() -> {
            int count = folder.getMessageCount();
            return count == 0 ? 0L : folder.getUID(folder.getMessage(count));
        });
    }

    /** Ascending. */
    public long[] uids(long from, long until) {
        return ask(() -> Arrays.stream(folder.getMessagesByUID(from, until))
                .mapToLong(this::uid)
                .filter(uid -> uid >= from && uid <= until)
                .sorted()
                .toArray());
    }

    /** Beyond {@code uid}, the oldest first; whether somebody has read them plays no part. */
    public List<LyingMail> after(long uid, int most) {
        return ask(() -> {
            folder.getMessageCount();
            return heads(Arrays.stream(folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID))
                    .filter(message -> uid(message) > uid)
                    .sorted(Comparator.comparingLong(this::uid))
                    .limit(most));
        });
    }

    public List<LyingMail> at(long[] uids) {
        return ask(() -> heads(Arrays.stream(folder.getMessagesByUID(uids)).filter(Objects::nonNull)));
    }

    private List<LyingMail> heads(Stream<Message> messages) throws MessagingException {
        Message[] all = messages.filter(message -> !message.isExpunged()).toArray(Message[]::new);
        folder.fetch(all, HEADS);
        return Arrays.stream(all)
                .map(message -> new LyingMail(message, String.valueOf(uid(message))))
                .toList();
    }

    private long uid(Message message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException e) {
            return -1;
        }
    }

    @Override
    public InputStream content(LyingMail mail) throws IOException {
        try {
            return ((IMAPMessage) mail.message()).getMimeStream();
        } catch (MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void settle(List<LyingMail> mails, Fate fate, @Nullable String target) {
        Message[] all = mails.stream()
                .filter(mail -> !mail.isGone())
                .map(LyingMail::message)
                .toArray(Message[]::new);
        if (all.length == 0) {
            return;
        }
        ask(() -> {
            switch (fate) {
                case SEEN -> folder.setFlags(all, new Flags(Flags.Flag.SEEN), true);
                case MOVED -> move(all, Objects.requireNonNull(target));
                case DELETED -> delete(all);
            }
            return null;
        });
    }

    private void move(Message[] all, String target) throws MessagingException {
        Folder other = store.getFolder(target);
        folder.setFlags(all, new Flags(Flags.Flag.SEEN), true);
        try {
            if (skills.contains("MOVE")) {
                folder.moveMessages(all, other);
            } else {
                folder.copyMessages(all, other);
                delete(all);
            }
        } catch (FolderNotFoundException e) {
            throw visit.missingForTaken(target);
        }
    }

    /** Never what somebody else has marked: without UIDPLUS ours are marked too and go when a person says so. */
    private void delete(Message[] all) throws MessagingException {
        folder.setFlags(all, new Flags(Flags.Flag.DELETED), true);
        if (skills.contains("UIDPLUS")) {
            folder.expunge(all);
        }
    }

    /** Lets go of what is known of the mails' heads, which for a large mailbox is much. */
    public void forget(List<LyingMail> mails) {
        mails.forEach(mail -> ((IMAPMessage) mail.message()).invalidateHeaders());
    }

    /** Returns when something has come, or after {@code longest}. */
    public void await(Duration longest) {
        Thread waker = Thread.ofVirtual().start(() -> wake(longest));
        try {
            if (skills.contains("IDLE")) {
                ask(() -> {
                    folder.idle(true);
                    return null;
                });
            } else {
                waker.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waker.interrupt();
        }
    }

    /** Any other request ends the idling. */
    private void wake(Duration longest) {
        try {
            if (!cut.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                folder.getMessageCount();
            }
        } catch (InterruptedException | MessagingException | IllegalStateException _) {
            // the one who waits hears of it
        }
    }

    @Override
    public boolean isOpen() {
        return folder.isOpen();
    }

    @Override
    public void cut() {
        cut.countDown();
        line.cut();
    }

    @Override
    public void close() {
        cut.countDown();
        line.close();
    }
}
