package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.kernel.Access;
import io.otvet.sites.SiteId;
import io.otvet.sites.Sites;
import io.otvet.tickets.Receipt.Continued;
import io.otvet.tickets.Receipt.Duplicate;
import io.otvet.tickets.Receipt.Opened;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TicketsTest
class IntakeModuleTest {

    @Autowired
    Intake intake;

    @Autowired
    Edits edits;

    @Autowired
    Sites sites;

    @Autowired
    ReplyTokens tokens;

    @Autowired
    DSLContext sql;

    private final String maria = "maria-" + UUID.randomUUID() + "@example.com";
    private final Access robot = Access.robot("test");
    private SiteId site;

    @BeforeEach
    void findSite() {
        site = sites.standard().id();
    }

    @Test
    void opensATicketForAStranger() {
        Opened opened = open();

        assertThat(opened.number()).isPositive();
        assertThat(row(opened.ticket(), TICKET.SUBJECT)).isEqualTo("Broken cup");
        assertThat(row(opened.ticket(), TICKET.PREVIEW)).isEqualTo("It came broken.");
        assertThat(row(opened.ticket(), TICKET.WAITS_SINCE)).isNotNull();
    }

    @Test
    void takesTheSameLetterOnce() {
        Letters letter = letter();
        Opened opened = (Opened) intake.receive(letter.sent());

        assertThat(intake.receive(letter.sent())).isEqualTo(new Duplicate(opened.ticket(), opened.message()));
        assertThat(intake.receive(
                        letter.saying("Another text under the same name").sent()))
                .isInstanceOf(Opened.class);
    }

    @Test
    void takesTheSameLetterOnceWhenItComesManyTimesAtOnce() throws Exception {
        IncomingMessage letter = letter().sent();
        Callable<Receipt> receiving = () -> intake.receive(letter);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Receipt>> receipts = threads.invokeAll(java.util.Collections.nCopies(8, receiving));

            assertThat(receipts.stream().map(Future::resultNow).filter(Opened.class::isInstance))
                    .hasSize(1);
        }
    }

    @Test
    void continuesByReferenceWhenTheSenderTakesPart() {
        Letters first = letter();
        Opened opened = (Opened) intake.receive(first.sent());

        Receipt receipt = intake.receive(
                letter().answering("<unknown@mail.example>", first.id()).sent());

        assertThat(receipt).isInstanceOf(Continued.class);
        assertThat(((Continued) receipt).ticket()).isEqualTo(opened.ticket());
    }

    @Test
    void opensALinkedTicketWhenAStrangerRefersToOne() {
        Letters first = letter();
        Opened opened = (Opened) intake.receive(first.sent());
        Letters stranger = Letters.from("mallory-" + UUID.randomUUID() + "@example.com", site);

        Opened byReference = (Opened) intake.receive(
                stranger.answering(first.id()).saying("let me in").sent());
        Opened byNumber = (Opened) intake.receive(stranger.named(Letters.freshId())
                .about("Re: [#" + opened.number() + "]")
                .sent());

        assertThat(row(byReference.ticket(), TICKET.LINKED_TO))
                .isEqualTo(opened.ticket().value());
        assertThat(row(byNumber.ticket(), TICKET.LINKED_TO))
                .isEqualTo(opened.ticket().value());
        assertThat(row(opened.ticket(), TICKET.MESSAGE_COUNT)).isEqualTo(1);
    }

    @Test
    void continuesByNumberAndByToken() {
        Opened opened = open();
        var customer = new io.otvet.customers.CustomerId(row(opened.ticket(), TICKET.CUSTOMER_ID));
        String token = tokens.of(opened.number(), customer);

        Receipt byNumber = intake.receive(
                letter().about("Re: Broken cup [#" + opened.number() + "]").sent());
        Receipt byToken = intake.receive(
                letter().to(token.toUpperCase(java.util.Locale.ROOT)).sent());
        Receipt forged = intake.receive(
                letter().to(token.substring(0, token.length() - 1) + "!").sent());

        assertThat(((Continued) byNumber).ticket()).isEqualTo(opened.ticket());
        assertThat(((Continued) byToken).ticket()).isEqualTo(opened.ticket());
        assertThat(forged).isInstanceOf(Opened.class);
    }

    @Test
    void reopensWhenTheCustomerRepliesButNotForAMachine() {
        Letters first = letter();
        TicketId ticket = ((Opened) intake.receive(first.sent())).ticket();
        edits.change(robot, ticket, TicketEdit.status("solved", null));

        intake.receive(letter().answering(first.id()).byMachine().sent());
        assertThat(row(ticket, TICKET.STATE)).isEqualTo(State.SOLVED.number());

        intake.receive(letter().answering(first.id()).saying("Still broken").sent());
        assertThat(row(ticket, TICKET.STATE)).isEqualTo(State.OPEN.number());
        assertThat(row(ticket, TICKET.WAITS_SINCE)).isNotNull();
    }

    @Test
    void keepsALetterThatNoTableWouldTake() {
        Receipt receipt = intake.receive(
                letter().about("a\0b\nc").saying("x\0y \ud800 \u202e").sent());

        assertThat(row(((Opened) receipt).ticket(), TICKET.SUBJECT)).isEqualTo("a b c");
    }

    private Opened open() {
        return (Opened) intake.receive(letter().sent());
    }

    private Letters letter() {
        return Letters.from(maria, site);
    }

    private <T> T row(TicketId ticket, org.jooq.Field<T> column) {
        return sql.select(column)
                .from(TICKET)
                .where(TICKET.ID.eq(ticket.value()))
                .fetchSingle()
                .value1();
    }
}
