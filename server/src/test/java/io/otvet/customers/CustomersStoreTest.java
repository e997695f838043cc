package io.otvet.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.otvet.TestDatabase;
import io.otvet.audit.AuditLog;
import io.otvet.customers.db.Tables;
import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Ids;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.kernel.PhoneNumber;
import io.otvet.kernel.Scope;
import io.otvet.sites.SiteId;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

class CustomersStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final DSLContext sql = database.sql();
    private final SiteId school = SiteId.next();
    private final SiteId shop = SiteId.next();
    private final Access everyone = Access.robot("test");
    private Customers customers;
    private CustomerCards cards;

    @BeforeEach
    void open() {
        sql.execute("truncate customers.customer, sites.site cascade");
        for (SiteId site : List.of(school, shop)) {
            sql.execute(
                    "insert into sites.site (id, name, address, languages, color) values ({0}, '', {1}, '{ru}', '')",
                    DSL.val(site.value()), DSL.val(site + "@desk.example"));
        }
        CustomerBound bound = new CustomerBound(List.of());
        CustomerStore store = new CustomerStore(sql, bound);
        PointStore points = new PointStore(sql);
        PlatformTransactionManager transactions = database.transaction().getTransactionManager();
        customers = new Customers(
                new Recognition(store, points, Clock.systemUTC()), store, new CustomerSearch(sql, bound, transactions));
        cards = new CustomerCards(store, points, new AuditLog(sql, new JsonMapper()), Clock.systemUTC());
    }

    @Test
    void knowsASenderAgainByAddressHoweverItIsSpelt() {
        CustomerId first = recognise("Maria@School.example", null, "Мария Иванова");

        CustomerId again = recognise("maria@school.EXAMPLE", null, null);

        assertThat(again).isEqualTo(first);
        assertThat(card(first).name()).isEqualTo("Мария Иванова");
    }

    @Test
    void knowsASenderAgainByNumber() {
        CustomerId first = recognise(null, "8 (912) 345-67-89", "Мария");

        assertThat(recognise(null, "+7 912 3456789", null)).isEqualTo(first);
    }

    @Test
    void learnsTheNameAndTheNumberLater() {
        CustomerId id = recognise("maria@school.example", null, null);
        assertThat(card(id).name()).isEqualTo("maria@school.example");
        assertThat(card(id).email()).isEqualTo(EmailAddress.of("maria@school.example"));

        recognise("maria@school.example", "+79123456789", "Мария");

        assertThat(card(id).name()).isEqualTo("Мария");
        assertThat(card(id).phone()).isEqualTo(new PhoneNumber("+79123456789"));
    }

    @Test
    void leavesAnothersNumberWithTheOther() {
        CustomerId boris = recognise(null, "+79123456789", "Борис");

        CustomerId maria = recognise("maria@school.example", null, "Мария");
        recognise("maria@school.example", "+79123456789", "Мария");

        assertThat(card(maria).phone()).isNull();
        assertThat(recognise(null, "+79123456789", null)).isEqualTo(boris);
    }

    @Test
    void makesOneCustomerOfManyMailsAtOnce() throws Exception {
        Callable<CustomerId> mail = () -> database.transaction()
                .execute(status -> customers.recognise(sender("new@school.example", "+79991112233", "Новый"), school));

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<CustomerId>> all =
                    threads.invokeAll(IntStream.range(0, 24).mapToObj(i -> mail).toList());
            assertThat(all).extracting(Future::get).containsOnly(all.getFirst().get());
        }

        assertThat(sql.fetchCount(Tables.CUSTOMER)).isEqualTo(1);
    }

    @Test
    void findsByFragmentsOfNameAddressAndNumber() {
        CustomerId maria = recognise("m.petrova@school.example", "+79123456789", "Мария Семёнова");
        recognise("boris@shop.example", "+79001112233", "Борис");

        List<String> fragments = List.of(
                "семен", "СЕМЁН", "семенова мар", "petrova@sch", "m.", "@sc", "34567", "8912345", "+7 (912) 345");
        for (String fragment : fragments) {
            assertThat(found(everyone, fragment)).as(fragment).contains(maria);
        }
        assertThat(found(everyone, "петров")).isEmpty();
        assertThat(found(everyone, "%")).isEmpty();
        assertThat(found(everyone, "a_ple")).isEmpty();
    }

    @Test
    void takesAFragmentForTextWhateverStandsInIt() {
        CustomerId owner = recognise("o@shop.example", null, "O'Hara\\Smith 100% {0} ?1 :name");

        for (String fragment : List.of("o'hara", "hara\\smi", "100%", "{0}", ":name")) {
            assertThat(found(everyone, fragment)).as(fragment).containsExactly(owner);
        }
        for (String fragment : List.of("'; drop table customers.point; --", "hara\\'", "1_0%")) {
            assertThat(found(everyone, fragment)).as(fragment).isEmpty();
        }
    }

    @Test
    void knowsAWalkThatWasCutOffFromOtherFailures() {
        Throwable cutOff = catchThrowable(() -> database.transaction().executeWithoutResult(status -> {
            sql.execute("set local statement_timeout = 10");
            sql.execute("select pg_sleep(5)");
        }));
        Throwable other = catchThrowable(() -> sql.execute("select 1 / 0"));

        assertThat(CustomerSearch.isCutOff(cutOff)).isTrue();
        assertThat(CustomerSearch.isCutOff(other)).isFalse();
    }

    @Test
    void showsOnlyThoseOfTheSitesThatTheCallerSees() {
        CustomerId maria = recognise("maria@school.example", null, "Мария");
        Access elsewhere = agentOf(shop);

        assertThat(found(elsewhere, "мария")).isEmpty();
        assertThat(customers.latest(elsewhere, null, 10)).isEmpty();
        assertThatThrownBy(() -> cards.find(elsewhere, maria)).isInstanceOf(NotFound.class);

        customers.recognise(sender("maria@school.example", null, null), shop);

        assertThat(found(elsewhere, "мария")).containsExactly(maria);
        assertThat(cards.find(elsewhere, maria).sites()).containsExactlyInAnyOrder(school, shop);
    }

    @Test
    void keepsSeveralAddressesAndRefusesAnothers() {
        CustomerId maria = recognise("maria@school.example", null, "Мария");
        recognise("boris@shop.example", null, "Борис");

        Customer changed = change(maria, List.of("maria@school.example", "masha@home.example"));

        assertThat(changed.points())
                .extracting(ContactPoint::value)
                .containsExactlyInAnyOrder("maria@school.example", "masha@home.example");
        assertThat(recognise("masha@home.example", null, null)).isEqualTo(maria);
        assertThatThrownBy(() -> change(maria, List.of("boris@shop.example"))).isInstanceOf(Invalid.class);
    }

    @Test
    void refusesToOverwriteWhatChangedMeanwhile() {
        CustomerId maria = recognise("maria@school.example", null, "Мария");
        CustomerDraft draft = new CustomerDraft("Маша", null, null, null);
        int version = cards.find(everyone, maria).version();
        cards.change(everyone, maria, Optional.of(version), draft);

        assertThatThrownBy(() -> cards.change(everyone, maria, Optional.of(version), draft))
                .isInstanceOf(CustomerChangedMeanwhile.class);
    }

    private Customer change(CustomerId id, List<String> emails) {
        return database.transaction()
                .execute(status ->
                        cards.change(everyone, id, Optional.empty(), new CustomerDraft(null, null, emails, null)));
    }

    private CustomerId recognise(@Nullable String email, @Nullable String phone, @Nullable String name) {
        return customers.recognise(sender(email, phone, name), school);
    }

    private static Sender sender(@Nullable String email, @Nullable String phone, @Nullable String name) {
        return new Sender(
                email == null ? null : EmailAddress.of(email),
                phone == null ? null : PhoneNumber.parse(phone).orElseThrow(),
                name);
    }

    private CustomerCard card(CustomerId id) {
        return customers.cards(Set.of(id)).get(id);
    }

    private List<CustomerId> found(Access who, String fragment) {
        return customers.search(who, fragment, 20).stream()
                .map(CustomerCard::id)
                .toList();
    }

    private static Access agentOf(SiteId site) {
        Scope scope = new Scope(false, Set.of(site.value()), Set.of(), false);
        return new Access(new Actor.Agent(Ids.next()), EnumSet.allOf(Permission.class), scope);
    }
}
