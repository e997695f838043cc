package io.otvet.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.TestDatabase;
import io.otvet.audit.AuditLog;
import io.otvet.calendar.Hours;
import io.otvet.calendar.ScheduleDraft;
import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Ids;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.NotAllowed;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Refusal;
import io.otvet.kernel.Scope;
import io.otvet.settings.Instance;
import io.otvet.sites.db.Tables;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

class SitesStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Hours MORNING = new Hours(LocalTime.of(9, 0), LocalTime.NOON);

    private final Access boss = Access.robot("test");
    private final SiteStore store = new SiteStore(database.sql(), new JsonMapper());
    private final Sites sites = new Sites(store, new AuditLog(database.sql(), new JsonMapper()), Clock.systemUTC());

    @BeforeEach
    void startAnew() {
        database.sql().execute("truncate sites.site cascade");
    }

    @Test
    void makesTheStandardSiteOnceFromTheSupportAddress() {
        start("support@desk.example");
        start("help@desk.example");

        assertThat(sites.all()).hasSize(1);
        assertThat(sites.standard().address()).isEqualTo(EmailAddress.of("support@desk.example"));
    }

    @Test
    void opensAndChangesASite() {
        Site school = sites.open(boss, draft("School", "School@Desk.example"));

        ScheduleDraft week = new ScheduleDraft(
                "Europe/Moscow",
                Map.of(DayOfWeek.MONDAY, List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0)))),
                List.of(new ScheduleDraft.Days(LocalDate.of(2027, 1, 1), null, "New Year", null)));

        sites.change(
                boss,
                school.id(),
                new SiteDraft(
                        null,
                        null,
                        List.of("Old@Desk.example"),
                        List.of("en"),
                        true,
                        "#00aa88",
                        List.of("School.example"),
                        week,
                        new Acknowledgement(true, Map.of("ru", "Ждите"))));

        Site changed = sites.byAddress(EmailAddress.of("old@desk.example")).orElseThrow();
        assertThat(changed)
                .isEqualTo(new Site(
                        school.id(),
                        "School",
                        EmailAddress.of("school@desk.example"),
                        List.of(EmailAddress.of("old@desk.example")),
                        List.of("en"),
                        true,
                        "#00aa88",
                        List.of("school.example"),
                        week.schedule(),
                        null,
                        new Acknowledgement(true, Map.of("ru", "Ждите"))));
    }

    @Test
    void keepsOneLogoASiteThroughOtherChanges() {
        Site school = sites.open(boss, draft("School", "school@desk.example"));
        sites.show(boss, school.id(), LogoTest.picture(40, 40, "png"));
        String shown =
                sites.show(boss, school.id(), LogoTest.picture(80, 40, "png")).logo();
        sites.change(boss, school.id(), SiteDraft.named("Academy", "school@desk.example"));

        assertThat(sites.find(school.id()).orElseThrow().brand().logo()).isEqualTo(Logo.PATH + shown);
        assertThat(sites.logo(String.valueOf(shown))).isPresent();
        assertThat(database.sql().fetchCount(Tables.LOGO)).isOne();

        sites.show(boss, school.id(), null);
        assertThat(sites.find(school.id()).orElseThrow().brand().logo()).isNull();
        assertThat(database.sql().fetchCount(Tables.LOGO)).isZero();
    }

    @Test
    void forgetsAScheduleWithoutHours() {
        Site school = sites.open(boss, draft("School", "school@desk.example"));
        sites.change(boss, school.id(), scheduled(Map.of(DayOfWeek.MONDAY, List.of(MORNING))));
        assertThat(sites.opening(sites.find(school.id()).orElseThrow())).isPresent();

        sites.change(boss, school.id(), scheduled(Map.of()));

        assertThat(sites.opening(sites.find(school.id()).orElseThrow())).isEmpty();
    }

    @Test
    void refusesHoursThatOverlapAndDomainsThatAreNone() {
        Hours later = new Hours(LocalTime.of(11, 0), LocalTime.of(13, 0));
        SiteDraft wrong = new SiteDraft(
                "School",
                "school@desk.example",
                List.of("nowhere"),
                null,
                null,
                null,
                List.of("https://school.example/"),
                new ScheduleDraft(
                        "Moscow",
                        Map.of(DayOfWeek.MONDAY, List.of(MORNING, later)),
                        List.of(new ScheduleDraft.Days(
                                LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 1), null, null))),
                null);

        assertThatThrownBy(() -> sites.open(boss, wrong))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(Refusal.FieldError::field)
                                .containsExactly(
                                        "domains", "further", "schedule.zone", "schedule.monday", "schedule.special"));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        SiteDraft wrong = new SiteDraft(
                " ",
                "nowhere",
                null,
                List.of("Russian"),
                null,
                "red",
                null,
                null,
                new Acknowledgement(true, Map.of("de", "x")));

        assertThatThrownBy(() -> sites.open(boss, wrong))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(Refusal.FieldError::field)
                                .containsExactly("name", "address", "languages", "color", "acknowledgement"));
    }

    @Test
    void refusesAnAddressOfAnotherSite() {
        sites.open(boss, draft("School", "school@desk.example"));
        Site shop = sites.open(boss, draft("Shop", "shop@desk.example"));

        assertThatThrownBy(() -> sites.change(boss, shop.id(), draft("Shop", "school@desk.example")))
                .isInstanceOf(Invalid.class);
        SiteDraft further =
                new SiteDraft(null, null, List.of("school@desk.example"), null, null, null, null, null, null);
        assertThatThrownBy(() -> sites.change(boss, shop.id(), further)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sites.change(boss, SiteId.next(), draft("Shop", "x@desk.example")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void showsAnAgentOnlyTheirSitesAndLetsThemChangeNone() {
        Site school = sites.open(boss, draft("School", "school@desk.example"));
        Site shop = sites.open(boss, draft("Shop", "shop@desk.example"));
        Scope scope = new Scope(false, Set.of(shop.id().value()), Set.of(), false);
        Access agent = new Access(new Actor.Agent(Ids.next()), Set.of(), scope);

        assertThat(sites.visible(agent)).containsExactly(shop);
        assertThatThrownBy(() -> sites.change(agent, school.id(), draft("Mine", "mine@desk.example")))
                .isInstanceOf(NotAllowed.class);
    }

    private void start(String address) {
        URI base = URI.create("http://localhost");
        EmailAddress support = EmailAddress.of(address);
        new StandardSite(store, new Instance(base, Path.of("."), null, null, support, 0, null, null, null, null, false))
                .afterPropertiesSet();
    }

    private static SiteDraft draft(String name, String address) {
        return SiteDraft.named(name, address);
    }

    private static SiteDraft scheduled(Map<DayOfWeek, List<Hours>> week) {
        return new SiteDraft(null, null, null, null, null, null, null, new ScheduleDraft("UTC", week, null), null);
    }
}
