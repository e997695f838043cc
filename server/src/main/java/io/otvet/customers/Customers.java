package io.otvet.customers;

import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Permission;
import io.otvet.sites.SiteId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who write to us. */
@Component
public class Customers {

    private final Recognition recognition;
    private final CustomerStore store;
    private final CustomerSearch search;

    Customers(Recognition recognition, CustomerStore store, CustomerSearch search) {
        this.recognition = recognition;
        this.store = store;
        this.search = search;
    }

    /**
     * The customer behind a sender: found by exact address, then by number, and made when neither is known.
     * Joins the caller's transaction. Two at once with one address get one and the same customer.
     */
    @Transactional
    public CustomerId recognise(Sender sender, SiteId site) {
        return recognition.recognise(sender, site);
    }

    /** To whom this address belongs; empty when to nobody we know. */
    public Optional<CustomerId> byAddress(EmailAddress address) {
        return recognition.owner(address);
    }

    /** Cards in one call; unknown ids are absent. */
    public Map<CustomerId, CustomerCard> cards(Collection<CustomerId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.cards(ids).stream().collect(Collectors.toMap(CustomerCard::id, Function.identity()));
    }

    /** Those with this fragment in name, address or number whom the caller may see, the latest seen first. */
    public List<CustomerCard> search(Access who, String fragment, int limit) {
        who.require(Permission.CUSTOMERS_READ);
        String printable = fragment.replaceAll("\\p{Cntrl}", " ").strip();
        if (printable.isEmpty()) {
            return List.of();
        }
        List<CustomerId> ids = search.find(who, printable, limit);
        Map<CustomerId, CustomerCard> cards = cards(ids);
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    /** Those whom the caller may see, the newest first, from the one after {@code before} on. */
    public List<CustomerCard> latest(Access who, @Nullable UUID before, int limit) {
        who.require(Permission.CUSTOMERS_READ);
        return store.latest(who, before, limit);
    }
}
