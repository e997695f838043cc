package io.otvet.customers;

import java.time.Instant;

/** An address ({@code email}) or a number ({@code phone}) of a customer. */
public record ContactPoint(String kind, String value, Instant lastSeen) {}
