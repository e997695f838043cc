package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.CATEGORY;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The categories of this desk: few, so always given whole. */
@Component
public class Categories {

    private static final int LONGEST = 80;

    private final DSLContext sql;
    private final AuditLog audit;

    Categories(DSLContext sql, AuditLog audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** Every category in its place, archived ones included. */
    public List<Category> all() {
        return sql.selectFrom(CATEGORY)
                .orderBy(CATEGORY.POSITION, CATEGORY.NAME)
                .fetch(row -> new Category(
                        new CategoryId(row.getId()), row.getName(), row.getPosition(), row.getArchivedAt() != null));
    }

    @Transactional
    public Category add(Access who, String name) {
        who.require(Permission.SETTINGS_MANAGE);
        CategoryId id = CategoryId.next();
        String plain = checked(name);
        try {
            sql.insertInto(CATEGORY, CATEGORY.ID, CATEGORY.NAME)
                    .values(id.value(), plain)
                    .execute();
        } catch (DuplicateKeyException _) {
            throw new Invalid("name", "tickets.category-taken");
        }
        audit.record(who, "tickets.category-added", "category:" + id, Map.of("name", plain));
        return find(id);
    }

    @Transactional
    public Category change(
            Access who, CategoryId id, @Nullable String name, @Nullable Integer position, @Nullable Boolean archived) {
        who.require(Permission.SETTINGS_MANAGE);
        Category before = find(id);
        boolean hidden = Objects.requireNonNullElse(archived, before.archived());
        try {
            sql.update(CATEGORY)
                    .set(CATEGORY.NAME, name == null ? before.name() : checked(name))
                    .set(CATEGORY.POSITION, Objects.requireNonNullElse(position, before.position()))
                    .set(CATEGORY.ARCHIVED_AT, hidden ? OffsetDateTime.now() : null)
                    .set(CATEGORY.VERSION, CATEGORY.VERSION.plus(1))
                    .where(CATEGORY.ID.eq(id.value()))
                    .execute();
        } catch (DuplicateKeyException _) {
            throw new Invalid("name", "tickets.category-taken");
        }
        audit.record(who, "tickets.category-changed", "category:" + id, Map.of("archived", hidden));
        return find(id);
    }

    /** One that may be given to a ticket. */
    Category offered(CategoryId id) {
        return all().stream()
                .filter(category -> category.id().equals(id) && !category.archived())
                .findFirst()
                .orElseThrow(() -> new Invalid("category", "tickets.no-such-category"));
    }

    private Category find(CategoryId id) {
        return all().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("tickets.no-such-category"));
    }

    private static String checked(String name) {
        String plain = Plain.line(name, LONGEST);
        if (plain.isEmpty()) {
            throw new Invalid("name", "tickets.no-name");
        }
        return plain;
    }
}
