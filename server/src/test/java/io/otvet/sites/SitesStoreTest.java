package io.otvet.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.TestDatabase;
import io.otvet.audit.AuditLog;
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
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

class SitesStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final Access boss = Access.robot("test");
    private final SiteStore store = new SiteStore(database.sql());
    private final Sites sites = new Sites(store, new AuditLog(database.sql(), new JsonMapper()));

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

        sites.change(boss, school.id(), new SiteDraft(null, null, List.of("en"), true, "#00aa88"));

        Site changed = sites.byAddress(EmailAddress.of("school@desk.example")).orElseThrow();
        assertThat(changed)
                .isEqualTo(new Site(
                        school.id(), "School", EmailAddress.of("school@desk.example"), List.of("en"), true, "#00aa88"));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        SiteDraft wrong = new SiteDraft(" ", "nowhere", List.of("Russian"), null, "red");

        assertThatThrownBy(() -> sites.open(boss, wrong))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(Refusal.FieldError::field)
                                .containsExactly("name", "address", "languages", "color"));
    }

    @Test
    void refusesAnAddressOfAnotherSite() {
        sites.open(boss, draft("School", "school@desk.example"));
        Site shop = sites.open(boss, draft("Shop", "shop@desk.example"));

        assertThatThrownBy(() -> sites.change(boss, shop.id(), draft("Shop", "school@desk.example")))
                .isInstanceOf(Invalid.class);
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
        return new SiteDraft(name, address, null, null, null);
    }
}
