package io.otvet.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.Page;
import io.otvet.tickets.Receipt.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@TicketsTest
class TicketListModuleTest {

    @Autowired
    Office.Founder founder;

    @Autowired
    Intake intake;

    @Autowired
    Edits edits;

    @Autowired
    TicketList list;

    @Autowired
    Views views;

    @Autowired
    Tickets tickets;

    @Autowired
    Replies replies;

    @Autowired
    Messages messages;

    @Autowired
    Statements statements;

    private Office office;
    private Access anna;

    @BeforeEach
    void found() {
        office = founder.found();
        anna = office.as(office.anna);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last", "waiting", "criticality"})
    void pagesThroughEachOrderWithoutGapOrRepetition(String sort) {
        for (int i = 0; i < 7; i++) {
            open("person-" + i);
        }

        List<TicketId> seen = new ArrayList<>();
        String after = null;
        do {
            Page<TicketRow> page = list.page(anna, new TicketQuery("", "open", sort, Map.of(), after, 3));
            page.items().forEach(row -> seen.add(row.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void showsOnlyTheTicketsOfOnesOwnSites() {
        TicketId own = open("maria");
        Letters other = Letters.from("leo-" + UUID.randomUUID() + "@example.com", office.library.id());
        TicketId foreign = ((Opened) intake.receive(other.sent())).ticket();

        assertThat(found(anna, "")).containsExactly(own);
        assertThat(found(office.as(office.vera), "")).containsExactly(foreign);
        assertThat(found(anna, "site:" + office.library.id())).isEmpty();
        assertThat(found(anna, "broken cup")).containsExactly(own);
    }

    @Test
    void hidesConfidentialTicketsFromAllButThoseInConfidence() {
        TicketId ticket = open("maria");
        edits.change(anna, ticket, TicketEdit.assignment(Optional.of(office.anna.id()), Optional.empty(), null));
        edits.change(anna, ticket, confidential());

        assertThat(found(anna, "")).containsExactly(ticket);
        assertThat(found(office.as(office.boris), "")).isEmpty();
        assertThat(found(office.as(office.boris), "broken cup")).isEmpty();
    }

    @Test
    void findsByNumberWordFormsAndFragmentsOfTheCustomer() {
        String name = "zinaida" + UUID.randomUUID().toString().substring(0, 6);
        Letters russian = Letters.from(name + "@example.com", office.shop.id());
        Opened opened = (Opened) intake.receive(russian.about("Возврат")
                .saying("Верните мне деньги за книги о ёжиках, cups were broken")
                .sent());

        assertThat(found(anna, "#" + opened.number())).containsExactly(opened.ticket());
        assertThat(found(anna, "книга")).containsExactly(opened.ticket());
        assertThat(found(anna, "ежик")).containsExactly(opened.ticket());
        assertThat(found(anna, "cup")).containsExactly(opened.ticket());
        assertThat(found(anna, "возвр")).containsExactly(opened.ticket());
        assertThat(found(anna, name.substring(2))).containsExactly(opened.ticket());
        assertThat(found(anna, "самолёт")).isEmpty();
        assertThat(found(anna, "status:new книги -tag:vip")).containsExactly(opened.ticket());
        assertThat(found(anna, "-status:new книги")).isEmpty();
    }

    @Test
    void countsEachViewInOneScan() {
        open("maria");
        TicketId mine = open("leo");
        edits.change(anna, mine, TicketEdit.assignment(Optional.of(office.anna.id()), Optional.empty(), null));

        Map<String, Integer> counts = new java.util.HashMap<>();
        views.counts(anna).forEach(count -> counts.put(count.id(), count.count()));

        assertThat(counts).containsEntry("open", 2).containsEntry("mine", 1).containsEntry("unassigned", 1);
        assertThat(counts).containsEntry("waiting", 2).containsEntry("spam", 0).containsEntry("solved", null);
    }

    @Test
    void refusesWhatIsNoViewNoOrderAndNoPage() {
        assertThatThrownBy(() -> list.page(anna, new TicketQuery("", "x'; --", null, Map.of(), null, 5)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> list.page(anna, new TicketQuery("", null, "number", Map.of(), null, 5)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> list.page(anna, new TicketQuery("", null, null, Map.of(), "bm9wZQ", 5)))
                .isInstanceOf(Invalid.class);
        assertThat(list.page(anna, new TicketQuery("' & | ! ( :* \\ \" <->", null, null, Map.of(), null, 5))
                        .items())
                .isEmpty();
    }

    @Test
    void readsAPageInThreeStatementsHoweverLongItIs() {
        for (int i = 0; i < 5; i++) {
            edits.change(
                    anna,
                    open("person-" + i),
                    TicketEdit.assignment(Optional.of(office.anna.id()), Optional.empty(), null));
        }
        found(anna, ""); // names of sites and teams are kept for some seconds

        int count = statements.countOf(() -> found(anna, ""));

        assertThat(count).isLessThanOrEqualTo(3);
    }

    @Test
    void readsATicketAndItsThreadInFewStatements() {
        TicketId ticket = open("maria");
        replies.reply(anna, ticket, NewReply.of("One"));
        replies.reply(anna, ticket, NewReply.of("Two"));
        tickets.find(anna, ticket);

        assertThat(statements.countOf(() -> tickets.find(anna, ticket))).isLessThanOrEqualTo(5);
        assertThat(statements.countOf(() -> messages.page(anna, ticket, null, 50)))
                .isLessThanOrEqualTo(6);
    }

    @Test
    void takesInAMessageInAConstantNumberOfStatements() {
        Letters first = Letters.from("maria-" + UUID.randomUUID() + "@example.com", office.shop.id());
        TicketId ticket = ((Opened) intake.receive(first.sent())).ticket();
        int few = statements.countOf(() -> intake.receive(next(first)));
        for (int i = 0; i < 5; i++) {
            replies.reply(anna, ticket, NewReply.of("Answer " + i));
            intake.receive(next(first));
        }

        assertThat(statements.countOf(() -> intake.receive(next(first)))).isLessThanOrEqualTo(few + 2);
        assertThat(few).isLessThanOrEqualTo(25);
    }

    private static IncomingMessage next(Letters first) {
        return first.named(Letters.freshId())
                .answering(first.id())
                .saying("More of it")
                .sent();
    }

    private TicketId open(String who) {
        Letters letter = Letters.from(who + "-" + UUID.randomUUID() + "@example.com", office.shop.id());
        return ((Opened) intake.receive(letter.sent())).ticket();
    }

    private List<TicketId> found(Access who, String text) {
        return list.page(who, new TicketQuery(text, "open", null, Map.of(), null, 50)).items().stream()
                .map(TicketRow::id)
                .toList();
    }

    private static TicketEdit confidential() {
        return new TicketEdit(null, null, null, null, null, null, null, null, null, null, true, null);
    }
}
