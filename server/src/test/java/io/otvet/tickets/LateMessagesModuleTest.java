package io.otvet.tickets;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.otvet.kernel.Access;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of what reached us, or whoever kept it for us, some time ago. */
@TicketsTest
class LateMessagesModuleTest {

    private final Instant longAgo = Instant.now().minus(ofDays(40)).truncatedTo(ChronoUnit.MICROS);

    @Autowired
    Intake intake;

    @Autowired
    Tickets tickets;

    @Autowired
    Edits edits;

    @Autowired
    DSLContext sql;

    private final Office office;

    @Autowired
    LateMessagesModuleTest(Office.Founder founder) {
        office = founder.found();
    }

    @Test
    void waitsFromWhenItArrived() {
        TicketRow row = row(opened(letter().arrived(longAgo)));

        assertThat(row.createdAt()).isEqualTo(longAgo);
        assertThat(row.waitsSince()).isEqualTo(longAgo);
        assertThat(row.lastMessageAt()).isEqualTo(longAgo);
    }

    @Test
    void believesNoClockThatRunsAhead() {
        TicketRow row = row(opened(letter().arrived(Instant.now().plus(ofDays(400)))));

        assertThat(row.createdAt()).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void standsBelowWhatWasReadAlready() {
        Letters first = letter().arrived(Instant.now().minus(ofDays(1)));
        TicketId ticket = opened(first);
        Instant before = row(ticket).lastMessageAt();

        Receipt receipt = intake.receive(first.named(Letters.freshId())
                .saying("This took a while")
                .answering(first.id())
                .arrived(longAgo)
                .sent());

        assertThat(receipt).isInstanceOf(Receipt.Continued.class);
        assertThat(row(ticket).lastMessageAt()).isEqualTo(before);
    }

    @Test
    void isOnTheListAndNobodyGetsAMailForIt() {
        TicketId old = opened(letter().arrived(longAgo));
        TicketId fresh = opened(letter());

        await().atMost(ofSeconds(20)).until(() -> isSettled(old) && isSettled(fresh));
        assertThat(notices(fresh)).isPositive();
        assertThat(notices(old)).isZero();

        edits.change(office.as(office.boris), old, TicketEdit.assignment(Optional.of(office.anna.id()), null, null));
        await().atMost(ofSeconds(20)).until(() -> isSettled(old) && notices(old) == 1);
    }

    private Letters letter() {
        return Letters.from("maria-" + UUID.randomUUID() + "@example.com", office.shop.id());
    }

    private boolean isSettled(TicketId ticket) {
        return sql.fetch("select 1 from jobs.job where lane = ?", "ticket:" + ticket)
                .isEmpty();
    }

    private int notices(TicketId ticket) {
        return sql.fetchSingle(
                        "select count(*)::int from notifications.notice where path = ?",
                        "/tickets/" + row(ticket).number())
                .get(0, Integer.class);
    }

    private TicketId opened(Letters letter) {
        return ((Receipt.Opened) intake.receive(letter.sent())).ticket();
    }

    private TicketRow row(TicketId ticket) {
        return tickets.find(Access.robot("test"), ticket).ticket();
    }
}
