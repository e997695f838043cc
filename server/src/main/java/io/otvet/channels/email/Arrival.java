package io.otvet.channels.email;

import io.otvet.kernel.EmailAddress;
import java.util.List;

/**
 * A mail at the door.
 *
 * @param peer who brought it
 * @param envelopeFrom what stood in MAIL FROM; empty for the null sender
 */
record Arrival(String peer, String envelopeFrom, List<EmailAddress> recipients, Spool content) {}
