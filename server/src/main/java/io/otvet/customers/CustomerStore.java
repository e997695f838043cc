package io.otvet.customers;

import static io.otvet.customers.db.Tables.CUSTOMER;
import static io.otvet.customers.db.Tables.CUSTOMER_SITE;

import io.otvet.customers.db.tables.records.CustomerRecord;
import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.PhoneNumber;
import io.otvet.sites.SiteId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CustomerStore {

    private final DSLContext sql;
    private final CustomerBound bound;

    CustomerStore(DSLContext sql, CustomerBound bound) {
        this.sql = sql;
        this.bound = bound;
    }

    Optional<CustomerRecord> find(Access who, CustomerId id) {
        return sql.selectFrom(CUSTOMER)
                .where(CUSTOMER.ID.eq(id.value()))
                .and(bound.of(who, CUSTOMER.ID))
                .fetchOptional();
    }

    List<CustomerCard> cards(Collection<CustomerId> ids) {
        return sql.select(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.EMAIL, CUSTOMER.PHONE)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(
                        DSL.any(ids.stream().map(CustomerId::value).toArray(UUID[]::new))))
                .fetch(row -> card(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    List<CustomerCard> latest(Access who, @Nullable UUID before, int limit) {
        return sql.select(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.EMAIL, CUSTOMER.PHONE)
                .from(CUSTOMER)
                .where(bound.of(who, CUSTOMER.ID))
                .and(before == null ? DSL.trueCondition() : CUSTOMER.ID.lt(before))
                .orderBy(CUSTOMER.ID.desc())
                .limit(limit)
                .fetch(row -> card(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    void insert(CustomerId id, Sender sender, OffsetDateTime now) {
        CustomerRecord row = sql.newRecord(CUSTOMER);
        row.setId(id.value());
        row.setName(sender.cleanName().orElseGet(sender::standIn));
        row.setEmail(sender.email() == null ? null : sender.email().value());
        row.setPhone(sender.phone() == null ? null : sender.phone().value());
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        row.insert();
    }

    void delete(CustomerId id) {
        sql.deleteFrom(CUSTOMER).where(CUSTOMER.ID.eq(id.value())).execute();
    }

    /** A name that stood in for a missing one gives way; one that was given or typed stays. */
    void knowBetter(CustomerId id, Sender sender) {
        var name = sender.cleanName();
        if (name.isPresent()) {
            sql.update(CUSTOMER)
                    .set(CUSTOMER.NAME, name.get())
                    .where(CUSTOMER.ID.eq(id.value()))
                    .and(CUSTOMER.NAME.eq(CUSTOMER.EMAIL).or(CUSTOMER.NAME.eq(CUSTOMER.PHONE)))
                    .execute();
        }
    }

    void saveContact(CustomerId id, @Nullable String email, @Nullable String phone) {
        sql.update(CUSTOMER)
                .set(CUSTOMER.EMAIL, email)
                .set(CUSTOMER.PHONE, phone)
                .where(CUSTOMER.ID.eq(id.value()))
                .and(CUSTOMER.EMAIL.isDistinctFrom(email).or(CUSTOMER.PHONE.isDistinctFrom(phone)))
                .execute();
    }

    void seenAt(CustomerId id, SiteId site) {
        sql.insertInto(CUSTOMER_SITE, CUSTOMER_SITE.CUSTOMER_ID, CUSTOMER_SITE.SITE_ID)
                .values(id.value(), site.value())
                .onConflictDoNothing()
                .execute();
    }

    Set<SiteId> sites(CustomerId id) {
        return sql.select(CUSTOMER_SITE.SITE_ID)
                .from(CUSTOMER_SITE)
                .where(CUSTOMER_SITE.CUSTOMER_ID.eq(id.value()))
                .fetchSet(row -> new SiteId(row.value1()));
    }

    /** False when somebody changed it since that version. */
    boolean rewrite(CustomerId id, int version, String name, String note, OffsetDateTime now) {
        return sql.update(CUSTOMER)
                        .set(CUSTOMER.NAME, name)
                        .set(CUSTOMER.NOTE, note)
                        .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(1))
                        .set(CUSTOMER.UPDATED_AT, now)
                        .where(CUSTOMER.ID.eq(id.value()))
                        .and(CUSTOMER.VERSION.eq(version))
                        .execute()
                == 1;
    }

    static CustomerCard card(UUID id, String name, @Nullable String email, @Nullable String phone) {
        return new CustomerCard(
                new CustomerId(id),
                name,
                email == null ? null : new EmailAddress(email),
                phone == null ? null : new PhoneNumber(phone));
    }
}
