package io.otvet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import io.otvet.tickets.TicketList;
import io.otvet.tickets.TicketQuery;
import io.otvet.tickets.TicketRow;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@OtvetTest
@Tag("slow")
@TestPropertySource(properties = "otvet.demo=true")
class DemoModuleTest {

    @Autowired
    DSLContext sql;

    @Autowired
    TicketList list;

    @Test
    void invitesALivelyCompany() {
        assertThat(count("sites.site")).isEqualTo(3);
        assertThat(count("staff.team where disbanded_at is null and id in (select team_id from staff.team_site)"))
                .isGreaterThanOrEqualTo(3);
        assertThat(count("staff.agent where password is not null")).isEqualTo(8);
        assertThat(count("customers.customer")).isEqualTo(300);
        assertThat(count("tickets.ticket")).isEqualTo(2000);
        assertThat(count("tickets.ticket where state < 4 and spam_at is null")).isBetween(100, 200);
        assertThat(count("tickets.ticket where spam_at is not null")).isBetween(15, 60);
        assertThat(count("search.document")).isEqualTo(count("tickets.message"));
    }

    @Test
    void leavesNoSlotOpenAndNothingInTheFuture() {
        assertThat(count("tickets.message where text ~ '[{}]'")).isZero();
        assertThat(count("tickets.ticket where subject ~ '[{}]'")).isZero();
        assertThat(count("tickets.message where at > now()")).isZero();
        assertThat(count("tickets.message where author_id is null")).isZero();
        assertThat(
                        count(
                                "tickets.ticket t where version < (select max(version) from tickets.message where ticket_id = t.id)"))
                .isZero();
    }

    /** A thread with a message by nobody could not be opened. */
    @Test
    void letsNoMessageBeWithoutItsAuthor() {
        assertThat(count("tickets.message where author_kind <> 2 and author_id is null"))
                .isZero();
    }

    @Test
    void canBeSearchedByWordForms() {
        List<TicketRow> found = list.page(
                        Access.robot("test"), new TicketQuery("посылку", "all", "last", Map.of(), null, 20))
                .items();

        assertThat(found).isNotEmpty();
    }

    @Test
    void hangsPicturesOnMessagesThatOpenWithinTheText() {
        assertThat(count("files.file where owner like 'message:%' and content_type = 'image/png'"))
                .isGreaterThan(20);
        assertThat(count("tickets.message m join files.file f on f.owner = 'message:' || m.id"
                        + " where m.html like '%/api/v1/attachments/' || f.id || '%'"))
                .isGreaterThan(10);
    }

    @Test
    void showsRepliesThatWaitAndSomeThatCameBack() {
        assertThat(count("tickets.delivery where state = 0")).isEqualTo(5);
        assertThat(count("tickets.delivery d join channels_email.delivery e using (message_id)"
                        + " where d.state = 2 and e.state = 'failed' and e.recipient <> ''"))
                .isEqualTo(4);
    }

    @Test
    void hasSixtyStoriesToTell() {
        assertThat(Stories.of("ru").size() + Stories.of("en").size()).isGreaterThanOrEqualTo(60);
    }

    private int count(String from) {
        return sql.fetchSingle("select count(*)::int from " + from).into(Integer.class);
    }
}
