package io.otvet.kernel;

/** An event that may leave the house (webhooks, live updates) under a name that never changes. */
public interface PublicEvent extends DomainEvent {

    /** Such as {@code ticket.opened}. */
    String name();
}
