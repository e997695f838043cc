package io.otvet.staff;

import io.otvet.kernel.EmailAddress;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Someone who works here. One who has left is not {@code active}: kept for the history, and unable to sign in. */
public record Agent(AgentId id, String name, EmailAddress email, Role role, boolean active, String locale) {

    /** The address of an agent that is a script; .invalid never exists (RFC 2606). */
    static final String NOWHERE = "automation@otvet.invalid";

    /** Whether mail to this agent can arrive at all. */
    public boolean hasMailbox() {
        return !email.value().equals(NOWHERE);
    }

    /** Two letters for the round picture. */
    public String initials() {
        return Stream.of(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
