package io.otvet.staff;

import java.time.Instant;
import java.util.UUID;

/** A place where an agent is signed in. */
public record Session(UUID id, String device, String address, Instant createdAt, Instant lastSeenAt) {}
