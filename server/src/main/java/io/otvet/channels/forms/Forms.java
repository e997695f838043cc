package io.otvet.channels.forms;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.sites.SiteId;
import io.otvet.sites.Sites;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms of all sites. Designing asks for {@link Permission#SETTINGS_MANAGE}; a form is never removed, as its
 * address stands on other people's pages: it is closed, and says so there.
 */
@Component
public class Forms {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int KEY = 12;

    private final SecureRandom random = new SecureRandom();
    private final FormStore store;
    private final Sites sites;
    private final AuditLog audit;

    Forms(FormStore store, Sites sites, AuditLog audit) {
        this.store = store;
        this.sites = sites;
        this.audit = audit;
    }

    public List<Form> all(Access who) {
        who.require(Permission.SETTINGS_MANAGE);
        return store.all();
    }

    /** Whether open or closed. */
    public Optional<Form> byKey(String key) {
        return store.byKey(key);
    }

    @Transactional
    public Form open(Access who, FormDraft draft) {
        who.require(Permission.SETTINGS_MANAGE);
        FormDesign design = draft.checked();
        Form form = new Form(FormId.next(), key(), existing(draft.site()), name(draft), draft.open(), design, 1);
        store.insert(form);
        audit.record(who, "forms.made", "form:" + form.id(), Map.of("name", form.name()));
        return form;
    }

    /** Refused with 412 when somebody was faster. */
    @Transactional
    public Form change(Access who, FormId id, FormDraft draft) {
        who.require(Permission.SETTINGS_MANAGE);
        FormDesign design = draft.checked();
        Form before = store.find(id).orElseThrow(() -> new NotFound("forms.no-such-form"));
        int seen = Objects.requireNonNullElse(draft.version(), before.version());
        Form after = new Form(id, before.key(), existing(draft.site()), name(draft), draft.open(), design, seen);
        if (!store.update(after)) {
            throw new FormMoved();
        }
        audit.record(who, "forms.changed", "form:" + id, Map.of("before", before, "after", after));
        return store.find(id).orElseThrow();
    }

    private SiteId existing(SiteId site) {
        return sites.find(site)
                .orElseThrow(() -> new NotFound("sites.no-such-site"))
                .id();
    }

    private static String name(FormDraft draft) {
        return Objects.requireNonNull(draft.name()).strip();
    }

    private String key() {
        StringBuilder key = new StringBuilder();
        random.ints(KEY, 0, LETTERS.length()).forEach(place -> key.append(LETTERS.charAt(place)));
        return key.toString();
    }
}
