package io.otvet.customers;

import io.otvet.sites.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything we know of one who writes to us. {@code sites} is where they were seen. */
public record Customer(
        CustomerId id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String note,
        List<ContactPoint> points,
        Set<SiteId> sites,
        int version,
        Instant createdAt) {}
