package io.otvet.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.NotAllowed;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.kernel.Refusal;
import io.otvet.kernel.Scope;
import io.otvet.sites.SiteDraft;
import io.otvet.sites.SiteId;
import io.otvet.sites.Sites;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OtvetTest
class StaffApiTest {

    private static final Visitor HOME = new Visitor("10.1.0.1", "a browser");

    private final Access boss = Access.robot("test");

    @Autowired
    DSLContext sql;

    @Autowired
    Agents agents;

    @Autowired
    Teams teams;

    @Autowired
    Staff staff;

    @Autowired
    Sites sites;

    @Autowired
    Setup setup;

    @Autowired
    Sessions sessions;

    @Autowired
    SignIn door;

    @Autowired
    OwnAccount account;

    @Autowired
    PasswordLinks links;

    @AfterEach
    void clear() {
        sql.execute("delete from staff.agent where email like '%@cast.example'");
        sql.execute("update staff.agent set deactivated_at = null where email = '" + Agent.NOWHERE + "'");
        sql.execute("delete from staff.team where name like 'Cast %'");
        sql.execute("delete from sites.site where address like '%@cast.example'");
        sql.execute("truncate staff.sign_in_attempt, staff.setup");
    }

    @Test
    void showsAnAgentTheSitesOfTheirTeamsOnly() {
        SiteId shop = site("shop");
        SiteId school = site("school");
        Agent anna = invite("anna", "agent");
        Team team = teams.form(boss, new TeamDraft("Cast Returns", Set.of(anna.id()), Set.of(shop)));

        Scope scope = staff.accessOf(anna.id()).scope();
        assertThat(scope.seesSite(shop.value())).isTrue();
        assertThat(scope.seesSite(school.value())).isFalse();
        assertThat(scope.teams()).contains(team.id().value());

        teams.disband(boss, team.id());

        assertThat(staff.accessOf(anna.id()).scope().seesSite(shop.value())).isFalse();
    }

    @Test
    void givesEachRoleItsPermissions() {
        Access reader = staff.accessOf(invite("r", "reader").id());
        Access agent = staff.accessOf(invite("a", "agent").id());
        Access manager = staff.accessOf(invite("m", "manager").id());
        Access administrator = staff.accessOf(invite("b", "administrator").id());

        assertThat(reader.permissions()).containsExactlyInAnyOrder(Permission.TICKETS_READ, Permission.CUSTOMERS_READ);
        assertThat(agent.may(Permission.TICKETS_WRITE)).isTrue();
        assertThat(agent.may(Permission.HEALTH_MANAGE)).isFalse();
        assertThat(manager.may(Permission.STAFF_MANAGE)).isFalse();
        assertThat(manager.scope().everywhere()).isTrue();
        assertThat(administrator.permissions()).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void leavesNothingToOneWhoHasLeft() {
        Agent anna = invite("anna", "manager");
        String session = sessions.open(anna.id(), HOME);
        assertThat(sessions.find(session)).isPresent();

        agents.change(boss, anna.id(), new AgentDraft(null, null, null, false, null, null, null));

        assertThat(sessions.find(session)).isEmpty();
        assertThat(staff.accessOf(anna.id()).permissions()).isEmpty();
        assertThat(staff.names(Set.of(anna.id())).get(anna.id()).active()).isFalse();
        assertThatThrownBy(() -> door.signIn("anna@cast.example", "correct horse", null, HOME))
                .isInstanceOf(StaffRefusal.class);
    }

    @Test
    void invitesAgainWhoeverHasNotComeInYet() {
        Agent vera = agents.invite(boss, new AgentDraft("vera", "vera@cast.example", "agent", true, "en", null, null));
        Token first = links.issue(vera.id(), PasswordLinks.Occasion.INVITATION);
        assertThat(staff.invited()).contains(vera.id());

        agents.inviteAgain(boss, vera.id());

        assertThat(links.spend(first)).as("the link before").isEmpty();
        Token second = links.issue(vera.id(), PasswordLinks.Occasion.INVITATION);
        account.reset(second.text(), "correct horse");
        assertThat(staff.invited()).doesNotContain(vera.id());
        assertThatThrownBy(() -> agents.inviteAgain(boss, vera.id())).isInstanceOf(StaffRefusal.class);
    }

    @Test
    void withdrawsTheInvitationOfWhoeverIsSwitchedOff() {
        Agent vera = agents.invite(boss, new AgentDraft("vera", "vera@cast.example", "agent", true, "en", null, null));
        Token link = links.issue(vera.id(), PasswordLinks.Occasion.INVITATION);

        agents.change(boss, vera.id(), new AgentDraft(null, null, null, false, null, null, null));

        assertThat(links.spend(link)).isEmpty();
        assertThat(staff.invited()).doesNotContain(vera.id());
    }

    @Test
    void keepsTheLastAdministratorEvenWhenTwoStepDownAtOnce() throws Exception {
        sql.execute("update staff.agent set deactivated_at = now() where email = '" + Agent.NOWHERE + "'");
        Agent anna = invite("anna", "administrator");
        Agent boris = invite("boris", "administrator");

        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(List.of(() -> demote(anna), () -> demote(boris)));
        }

        assertThat(staff.administrators()).hasSize(1);
        assertThatThrownBy(() -> demote(staff.administrators().getFirst()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("staff.last-administrator"));
    }

    @Test
    void letsNobodySwitchThemselvesOff() {
        Agent anna = invite("anna", "administrator");
        Agent boris = invite("boris", "administrator");
        AgentDraft off = new AgentDraft(null, null, null, false, null, null, null);

        assertThatThrownBy(() -> agents.change(staff.accessOf(anna.id()), anna.id(), off))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("staff.own-removal"));
        assertThat(agents.change(staff.accessOf(boris.id()), anna.id(), off).active())
                .isFalse();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        AgentDraft draft = new AgentDraft("", "no address", "king", null, "de", "short", null);

        assertThatThrownBy(() -> agents.invite(boss, draft))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(Refusal.FieldError::field)
                                .containsExactly("name", "email", "role", "locale", "password"));
    }

    @Test
    void refusesAnAddressThatIsTakenAndStrangersWhoManage() {
        Agent anna = invite("anna", "agent");

        assertThatThrownBy(() -> invite("anna", "agent")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> agents.change(staff.accessOf(anna.id()), anna.id(), draft("anna", "administrator")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> teams.disband(boss, TeamId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void endsASessionThatNobodyUses() {
        AgentId anna = invite("anna", "agent").id();
        String unused = sessions.open(anna, HOME);
        sql.execute("update staff.session set last_seen_at = now() - interval '15 days' where address = '10.1.0.1'");
        String used = sessions.open(anna, HOME);

        assertThat(sessions.find(unused)).isEmpty();
        assertThat(sessions.find(used)).isPresent();
    }

    @Test
    void tellsOpenStreamsWhatTheirAgentsMaySeeNow() {
        Agent anna = invite("anna", "agent");
        var signedIn = sessions.find(sessions.open(anna.id(), HOME)).orElseThrow();
        var id = Objects.requireNonNull(signedIn.session());
        assertThat(sessions.current(Set.of(id)).get(id).access().scope().sites())
                .isEmpty();

        SiteId shop = site("shop");
        teams.form(boss, new TeamDraft("Cast Returns", Set.of(anna.id()), Set.of(shop)));
        assertThat(sessions.current(Set.of(id)).get(id).access().scope().sites())
                .containsExactly(shop.value());

        sessions.end(signedIn, id);
        assertThat(sessions.current(Set.of(id))).isEmpty();
    }

    @Test
    void spendsAResetLinkOnceAndEndsEverySession() {
        Agent anna = invite("anna", "agent");
        String session = sessions.open(anna.id(), HOME);
        Token link = links.issue(anna.id(), PasswordLinks.Occasion.RESET);

        account.reset(link.text(), "battery staple");

        assertThat(sessions.find(session)).isEmpty();
        assertThat(door.signIn("anna@cast.example", "battery staple", null, HOME))
                .isNotBlank();
        assertThatThrownBy(() -> account.reset(link.text(), "another staple")).isInstanceOf(StaffRefusal.class);
    }

    @Test
    void voidsAResetLinkAfterAnHourAndWhenANewOneIsMade() {
        Agent anna = invite("anna", "agent");
        Token first = links.issue(anna.id(), PasswordLinks.Occasion.RESET);
        Token second = links.issue(anna.id(), PasswordLinks.Occasion.RESET);
        assertThatThrownBy(() -> account.reset(first.text(), "battery staple")).isInstanceOf(StaffRefusal.class);

        sql.execute("update staff.password_reset set expires_at = expires_at - interval '61 minutes'");

        assertThatThrownBy(() -> account.reset(second.text(), "battery staple")).isInstanceOf(StaffRefusal.class);
    }

    @Test
    void entersTheSameJobWhetherOrNotThereIsSuchAnAccount() {
        account.askForReset(EmailAddress.of("nobody@cast.example"), HOME);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 5; i++) {
                        account.askForReset(EmailAddress.of("nobody@cast.example"), HOME);
                    }
                })
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void makesTheFirstAdministratorByTheLinkOnce() {
        assertThat(setup.isNeeded()).isTrue();
        String token = setup.link().orElseThrow().getQuery().substring("token=".length());
        Setup.Founder founder = new Setup.Founder("Борис", "boris@cast.example", "correct horse", "ru");
        assertThatThrownBy(() -> setup.finish("guessed", founder, HOME)).isInstanceOf(StaffRefusal.class);

        String session = setup.finish(token, founder, HOME);

        assertThat(sessions.find(session).orElseThrow().agent().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(setup.isNeeded()).isFalse();
        assertThat(setup.link()).isEmpty();
        assertThatThrownBy(() -> setup.finish(token, founder, HOME)).isInstanceOf(StaffRefusal.class);
    }

    private @Nullable Void demote(Agent agent) {
        agents.change(boss, agent.id(), new AgentDraft(null, null, "agent", null, null, null, null));
        return null;
    }

    private SiteId site(String name) {
        return sites.open(boss, SiteDraft.named(name, name + "@cast.example")).id();
    }

    private Agent invite(String name, String role) {
        return agents.invite(boss, draft(name, role));
    }

    private static AgentDraft draft(String name, String role) {
        return new AgentDraft(name, name + "@cast.example", role, true, "ru", "correct horse", Set.of());
    }
}
