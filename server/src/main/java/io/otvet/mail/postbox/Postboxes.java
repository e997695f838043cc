package io.otvet.mail.postbox;

import io.otvet.mail.postbox.PostboxReport.Outcome;
import io.otvet.mail.postbox.PostboxReport.Tried;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens mailboxes on the servers of others. */
@Component
public class Postboxes {

    /**
     * Goes all the way in and out again; nothing is changed there.
     *
     * @param takenFolder where mails are moved to, if they are
     */
    public PostboxReport check(PostboxAccount account, String folder, @Nullable String takenFolder) {
        PostboxVisit visit = new PostboxVisit(account);
        try (PostboxLine line = new PostboxLine(visit)) {
            int count = count(line.open(), folder, takenFolder, visit);
            visit.reached(Trouble.Step.FOLDER);
            return new PostboxReport(steps(visit, count), null, Map.of());
        } catch (PostboxFailure failure) {
            return new PostboxReport(steps(visit, 0), failure.trouble(), failure.facts());
        }
    }

    /** The caller closes it. */
    public Postbox open(PostboxAccount account, String folder) {
        PostboxVisit visit = new PostboxVisit(account);
        PostboxLine line = new PostboxLine(visit);
        try {
            Store store = line.open();
            return switch (account.protocol()) {
                case IMAP -> ImapPostbox.open(visit, line, store, folder);
                case POP3 -> Pop3Postbox.open(visit, line, store);
            };
        } catch (PostboxFailure failure) {
            line.close();
            throw failure;
        }
    }

    private static int count(Store store, String folder, @Nullable String takenFolder, PostboxVisit visit) {
        try {
            Folder opened = store.getFolder(folder);
            if (!opened.exists()) {
                throw visit.fail(Trouble.FOLDER_MISSING, Map.of("folder", folder, "folders", folders(store)), null);
            }
            opened.open(Folder.READ_ONLY);
            int count = opened.getMessageCount();
            opened.close(false);
            if (takenFolder != null && !store.getFolder(takenFolder).exists()) {
                throw visit.fail(
                        Trouble.TAKEN_FOLDER_MISSING, Map.of("folder", takenFolder, "folders", folders(store)), null);
            }
            return count;
        } catch (MessagingException e) {
            throw Troubles.of(e, visit);
        }
    }

    /** Those that there are, for whoever mistyped one. */
    private static String folders(Store store) throws MessagingException {
        List<String> names = new ArrayList<>();
        for (Folder folder : store.getDefaultFolder().list("*")) {
            names.add(folder.getFullName());
        }
        return String.join(", ", names.stream().limit(20).toList());
    }

    private static List<Tried> steps(PostboxVisit visit, int count) {
        List<Tried> all = new ArrayList<>();
        Outcome next = Outcome.FAILED;
        for (Trouble.Step step : Trouble.Step.values()) {
            Outcome outcome = visit.has(step) ? Outcome.DONE : next;
            next = visit.has(step) ? next : Outcome.SKIPPED;
            long millis = outcome == Outcome.SKIPPED ? 0 : visit.millis(step);
            all.add(new Tried(step, outcome, millis, detail(visit, step, count)));
        }
        return all;
    }

    private static String detail(PostboxVisit visit, Trouble.Step step, int count) {
        return switch (step) {
            case ENCRYPTED -> visit.protocol();
            case FOLDER -> String.valueOf(count);
            case FOUND, SIGNED_IN -> "";
        };
    }
}
