package io.otvet.demo;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDv7 of a given time, so that rows of the past lie where rows of the past lie. */
final class RowIds {

    private final RandomGenerator random;

    RowIds(RandomGenerator random) {
        this.random = random;
    }

    UUID next() {
        return at(Instant.now());
    }

    UUID at(Instant time) {
        long high = time.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
