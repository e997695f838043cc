package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.CHANGE;
import static io.otvet.tickets.db.Tables.MESSAGE;
import static io.otvet.tickets.db.Tables.TICKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.kernel.NotFound;
import io.otvet.tickets.Receipt.Opened;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TicketsTest
class RepliesModuleTest {

    private static final String CANARY = "canary-" + UUID.randomUUID();

    @Autowired
    Office.Founder founder;

    @Autowired
    Intake intake;

    @Autowired
    Replies replies;

    @Autowired
    Notes notes;

    @Autowired
    Edits edits;

    @Autowired
    Messages messages;

    @Autowired
    Tickets tickets;

    @Autowired
    Deliveries deliveries;

    @Autowired
    OutgoingReplies outgoing;

    @Autowired
    DSLContext sql;

    private Office office;
    private Letters letter;
    private TicketId ticket;

    @BeforeEach
    void receive() {
        office = founder.found();
        letter = Letters.from("maria-" + UUID.randomUUID() + "@example.com", office.shop.id());
        ticket = ((Opened) intake.receive(letter.sent())).ticket();
    }

    @Test
    void queuesAReplyForTheChannelAndWaitsForTheCustomer() {
        MessageId id = replies.reply(office.as(office.anna), ticket, NewReply.of("We send another one."));

        MessageView shown = messages.page(office.as(office.boris), ticket, null, 50).items().stream()
                .filter(entry -> entry.kind().equals("reply"))
                .findFirst()
                .orElseThrow();
        assertThat(shown.id()).isEqualTo(id.toString());
        assertThat(shown.author().name()).isEqualTo("Anna Kim");
        assertThat(shown.delivery()).extracting(MessageView.Delivery::state).isEqualTo(DeliveryState.QUEUED);
        TicketRow row = tickets.find(office.as(office.boris), ticket).ticket();
        assertThat(row.status()).isEqualTo("pending");
        assertThat(row.turn()).isEqualTo(TicketRow.Turn.CUSTOMER);
        assertThat(row.assignee()).extracting(TicketRow.Person::name).isEqualTo("Anna Kim");
    }

    @Test
    void isOurTurnAgainWhenSolvingIsTakenBack() {
        edits.change(office.as(office.anna), ticket, TicketEdit.status("solved", null));
        assertThat(tickets.find(office.as(office.anna), ticket).ticket().turn()).isEqualTo(TicketRow.Turn.CUSTOMER);

        edits.change(office.as(office.anna), ticket, TicketEdit.status("open", null));

        assertThat(tickets.find(office.as(office.anna), ticket).ticket().turn()).isEqualTo(TicketRow.Turn.US);
    }

    @Test
    void givesTheChannelAllItNeedsAndNothingHidden() {
        notes.write(office.as(office.anna), ticket, CANARY, null, List.of(), null);
        MessageId first = replies.reply(office.as(office.anna), ticket, NewReply.of("First"));
        MessageId second = replies.reply(office.as(office.anna), ticket, NewReply.of("Second"));

        OutgoingReply reply = outgoing.find(second).orElseThrow();

        assertThat(reply.messageIdHeader()).isEqualTo("<" + second + "@desk.example>");
        assertThat(reply.inReplyTo()).isEqualTo(letter.id());
        assertThat(reply.references()).containsExactly(letter.id(), "<" + first + "@desk.example>");
        assertThat(reply.subject()).isEqualTo("Re: Broken cup [#" + reply.ticketNumber() + "]");
        assertThat(reply.replyToken()).startsWith("t." + reply.ticketNumber() + ".");
        assertThat(reply.toString()).doesNotContain(CANARY);
        MessageId note = notes.write(office.as(office.anna), ticket, CANARY, null, List.of(), null);
        assertThat(outgoing.find(note)).isEmpty();
    }

    @Test
    void isTheSameReplyUnderTheSameKey() throws Exception {
        NewReply reply = new NewReply("Once", null, List.of(), null, null, "key-" + ticket);
        Callable<MessageId> replying = () -> replies.reply(office.as(office.anna), ticket, reply);

        List<MessageId> ids;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ids = threads.invokeAll(java.util.Collections.nCopies(4, replying)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }

        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(sql.fetchCount(MESSAGE, MESSAGE.TICKET_ID.eq(ticket.value()).and(MESSAGE.TEXT.eq("Once"))))
                .isEqualTo(1);
    }

    @Test
    void showsTheSecondWriterWhatCameMeanwhile() {
        int seen = tickets.find(office.as(office.anna), ticket).ticket().version();
        replies.reply(office.as(office.boris), ticket, NewReply.of("Boris was faster"));
        NewReply late = new NewReply("Anna was slower", null, List.of(), null, seen, null);

        assertThatThrownBy(() -> replies.reply(office.as(office.anna), ticket, late))
                .isInstanceOfSatisfying(
                        TicketMoved.class,
                        moved -> assertThat(moved.facts().toString()).contains("Boris was faster"));
        assertThat(replies.reply(office.as(office.anna), ticket, NewReply.of("Anna insists")))
                .isNotNull();
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseHasChanged() {
        int seen = tickets.find(office.as(office.anna), ticket).ticket().version();
        edits.change(office.as(office.boris), ticket, TicketEdit.tags(java.util.Set.of("cup"), seen));

        edits.change(office.as(office.anna), ticket, TicketEdit.status("on-hold", seen));
        assertThatThrownBy(() ->
                        edits.change(office.as(office.anna), ticket, TicketEdit.tags(java.util.Set.of("mug"), seen)))
                .isInstanceOf(TicketMoved.class);
    }

    @Test
    void loosesNoChangeOfManyAtOnce() throws Exception {
        List<Callable<Void>> writers = Stream.of("low", "high", "medium", "high", "low", "high")
                .map(level -> (Callable<Void>) () -> {
                    edits.change(office.as(office.anna), ticket, criticality(level));
                    return null;
                })
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(writers).forEach(java.util.concurrent.Future::resultNow);
        }

        var changes = sql.selectFrom(CHANGE)
                .where(CHANGE.TICKET_ID.eq(ticket.value()), CHANGE.FIELD.eq(Field.CRITICALITY.number()))
                .orderBy(CHANGE.ID)
                .fetch();
        assertThat(changes.getFirst().getBefore().data()).isEqualTo("\"medium\"");
        for (int i = 1; i < changes.size(); i++) {
            assertThat(changes.get(i).getBefore()).isEqualTo(changes.get(i - 1).getAfter());
        }
    }

    @Test
    void namesValuesInTheHistory() {
        edits.change(
                office.as(office.anna),
                ticket,
                TicketEdit.assignment(Optional.of(office.boris.id()), Optional.of(office.returns.id()), null));

        var history = messages.history(office.as(office.anna), ticket, null, 50).items();

        assertThat(history)
                .filteredOn(entry -> entry.field() == Field.ASSIGNEE)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.after()).isEqualTo("Boris Orlov");
                    assertThat(entry.author().name()).isEqualTo("Anna Kim");
                });
        assertThat(history).extracting(Messages.HistoryEntry::field).contains(Field.STATUS);
    }

    @Test
    void neverTakesBackThatAReplyWasSent() {
        MessageId id = replies.reply(office.as(office.anna), ticket, NewReply.of("Out it goes"));

        deliveries.record(id, DeliveryState.FAILED, "451 come back later");
        deliveries.record(id, DeliveryState.SENT, null);
        deliveries.record(id, DeliveryState.FAILED, "late word");

        assertThat(messages.find(office.as(office.anna), ticket, id)
                        .orElseThrow()
                        .delivery())
                .extracting(MessageView.Delivery::state)
                .isEqualTo(DeliveryState.SENT);
    }

    @Test
    void isNotThereForThoseOfAnotherSite() {
        var vera = office.as(office.vera);
        assertThatThrownBy(() -> tickets.find(vera, ticket)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.page(vera, ticket, null, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.history(vera, ticket, null, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> replies.reply(vera, ticket, NewReply.of("?"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> edits.change(vera, ticket, TicketEdit.spam(true)))
                .isInstanceOf(NotFound.class);
        assertThat(sql.fetchValue(TICKET.SPAM_AT, TICKET.ID.eq(ticket.value()))).isNull();
    }

    private static TicketEdit criticality(String level) {
        return new TicketEdit(null, null, null, null, null, Level.parse(level), null, null, null, null, null, null);
    }
}
