package io.otvet.search;

import java.time.Instant;
import java.util.UUID;

public record Hit(UUID document, UUID owner, Instant at, boolean note) {}
