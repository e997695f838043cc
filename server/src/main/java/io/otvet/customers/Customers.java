package io.otvet.customers;

import io.otvet.kernel.Access;
import io.otvet.sites.SiteId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The people who write to us. */
@Component
public class Customers {

    /**
     * The customer behind a sender: found by exact address, then by number, and made when neither is known.
     * Joins the caller's transaction. Two at once with one address get one and the same customer.
     */
    public CustomerId recognise(Sender sender, SiteId site) {
        throw new UnsupportedOperationException();
    }

    /** Cards in one call; unknown ids are absent. */
    public Map<CustomerId, CustomerCard> cards(Collection<CustomerId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Those with this fragment in name, address or number whom the caller may see, the latest seen first. */
    public List<CustomerCard> search(Access who, String fragment, int limit) {
        throw new UnsupportedOperationException();
    }
}
