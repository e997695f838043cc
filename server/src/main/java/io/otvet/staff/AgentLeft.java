package io.otvet.staff;

import io.otvet.kernel.DomainEvent;

/** Somebody may not sign in any more: switched off by an administrator. */
public record AgentLeft(AgentId agent) implements DomainEvent {}
