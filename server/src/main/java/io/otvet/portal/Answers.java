package io.otvet.portal;

import io.otvet.files.FileId;
import io.otvet.files.Files;
import io.otvet.kernel.Findings;
import io.otvet.kernel.Outage;
import io.otvet.portal.Answer.Then;
import io.otvet.portal.Answer.Upload;
import io.otvet.portal.Knocks.Door;
import io.otvet.tickets.CustomerActs;
import io.otvet.tickets.CustomerAnswer;
import io.otvet.tickets.IncomingMessage;
import io.otvet.tickets.TicketId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what customers send from the page of a ticket.
 *
 * <ul>
 *   <li>When it returns, the answer is safe; the same once more changes nothing.
 *   <li>What is wrong with it is said all at once.
 *   <li>The answer and what becomes of the ticket are one.
 * </ul>
 */
@Component
public class Answers {

    public static final int MOST_FILES = 10;
    public static final int LARGEST_MEGABYTES = 25;
    public static final int LONGEST = 20_000;

    private final CustomerActs acts;
    private final Files files;
    private final Knocks knocks;
    private final TransactionTemplate transaction;

    Answers(CustomerActs acts, Files files, Knocks knocks, TransactionTemplate transaction) {
        this.acts = acts;
        this.files = files;
        this.knocks = knocks;
        this.transaction = transaction;
    }

    public void take(TicketId ticket, Answer answer) {
        check(answer).raise();
        refuseFloods(ticket, answer);
        List<FileId> kept = answer.files().stream().map(this::keep).toList();
        transaction.executeWithoutResult(_ -> write(ticket, answer, kept));
    }

    private static Findings check(Answer answer) {
        long most = LARGEST_MEGABYTES * 1024L * 1024;
        boolean large = answer.files().stream().anyMatch(file -> file.size() > most);
        return new Findings()
                .when(answer.then() == Then.NOTHING && !answer.saysSomething(), "text", "portal.nothing-written")
                .when(answer.text().length() > LONGEST, "text", "portal.text-too-long", LONGEST)
                .when(answer.files().size() > MOST_FILES, "files", "portal.too-many-files", MOST_FILES)
                .when(large, "files", "portal.file-too-large", LARGEST_MEGABYTES);
    }

    private void refuseFloods(TicketId ticket, Answer answer) {
        if (knocks.isTooMuch(Door.ANSWER_TO_TICKET, ticket.toString())
                || knocks.isTooMuch(Door.ANSWER_FROM_NETWORK, answer.network())) {
            throw new TooManyAnswers();
        }
        knocks.count(Door.ANSWER_TO_TICKET, ticket.toString());
        knocks.count(Door.ANSWER_FROM_NETWORK, answer.network());
    }

    private FileId keep(Upload upload) {
        try {
            return files.store(
                            IncomingMessage.UPLOADER,
                            upload.name(),
                            upload.contentType(),
                            upload.content().open())
                    .id();
        } catch (IOException e) {
            throw new Outage("an uploaded file cannot be read", e);
        }
    }

    private void write(TicketId ticket, Answer answer, List<FileId> kept) {
        if (answer.saysSomething()) {
            acts.answer(ticket, new CustomerAnswer(answer.stamp(), answer.text(), kept, hash(answer)));
        }
        switch (answer.then()) {
            case SOLVED -> acts.solve(ticket);
            case OPEN -> acts.reopen(ticket);
            case NOTHING -> {
                // an answer alone reopens what is done
            }
        }
    }

    private static String hash(Answer answer) {
        List<String> parts = new ArrayList<>(List.of(answer.text()));
        answer.files().forEach(file -> parts.add(file.name() + ":" + file.size()));
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
