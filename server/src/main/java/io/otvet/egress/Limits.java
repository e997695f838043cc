package io.otvet.egress;

import java.time.Duration;

/**
 * How far a call may go.
 *
 * @param bytes of the answer; more is a refusal, not a cut
 * @param patience for the whole call
 * @param contentType what the answer's type must begin with, such as {@code image/}
 */
public record Limits(int bytes, Duration patience, String contentType) {}
